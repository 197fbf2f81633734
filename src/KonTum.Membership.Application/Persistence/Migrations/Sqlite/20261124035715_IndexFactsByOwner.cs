using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTum.Membership.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class IndexFactsByOwner : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_VillageVersions_VillageId_ValidFrom_ValidTo",
                table: "VillageVersions",
                columns: new[] { "VillageId", "ValidFrom", "ValidTo" });

            migrationBuilder.CreateIndex(
                name: "IX_VillageHeads_VillageId_ValidFrom_ValidTo",
                table: "VillageHeads",
                columns: new[] { "VillageId", "ValidFrom", "ValidTo" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitVersions_UnitId_ValidFrom_ValidTo",
                table: "UnitVersions",
                columns: new[] { "UnitId", "ValidFrom", "ValidTo" });

            migrationBuilder.CreateIndex(
                name: "IX_PoolEntries_PoolId_ValidFrom_ValidTo",
                table: "PoolEntries",
                columns: new[] { "PoolId", "ValidFrom", "ValidTo" });

            migrationBuilder.CreateIndex(
                name: "IX_MemberResidences_MemberId_ValidFrom_ValidTo",
                table: "MemberResidences",
                columns: new[] { "MemberId", "ValidFrom", "ValidTo" });

            migrationBuilder.CreateIndex(
                name: "IX_MemberCells_MemberId_ValidFrom_ValidTo",
                table: "MemberCells",
                columns: new[] { "MemberId", "ValidFrom", "ValidTo" });

            migrationBuilder.CreateIndex(
                name: "IX_CandidatePlacements_CandidateId_ValidFrom_ValidTo",
                table: "CandidatePlacements",
                columns: new[] { "CandidateId", "ValidFrom", "ValidTo" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_VillageVersions_VillageId_ValidFrom_ValidTo",
                table: "VillageVersions");

            migrationBuilder.DropIndex(
                name: "IX_VillageHeads_VillageId_ValidFrom_ValidTo",
                table: "VillageHeads");

            migrationBuilder.DropIndex(
                name: "IX_UnitVersions_UnitId_ValidFrom_ValidTo",
                table: "UnitVersions");

            migrationBuilder.DropIndex(
                name: "IX_PoolEntries_PoolId_ValidFrom_ValidTo",
                table: "PoolEntries");

            migrationBuilder.DropIndex(
                name: "IX_MemberResidences_MemberId_ValidFrom_ValidTo",
                table: "MemberResidences");

            migrationBuilder.DropIndex(
                name: "IX_MemberCells_MemberId_ValidFrom_ValidTo",
                table: "MemberCells");

            migrationBuilder.DropIndex(
                name: "IX_CandidatePlacements_CandidateId_ValidFrom_ValidTo",
                table: "CandidatePlacements");
        }
    }
}
