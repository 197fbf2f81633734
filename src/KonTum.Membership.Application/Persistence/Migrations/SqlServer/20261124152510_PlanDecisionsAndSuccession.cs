using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTum.Membership.Application.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PlanDecisionsAndSuccession : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "OfferedOn",
                table: "TargetPlans",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "TakesEffectOn",
                table: "TargetPlans",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WatchedEthnicMinority",
                table: "TargetPlans",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WatchedOfficers",
                table: "TargetPlans",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WatchedReligious",
                table: "TargetPlans",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WatchedReligiousResolution",
                table: "TargetPlans",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WatchedUpToThirty",
                table: "TargetPlans",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WatchedWomen",
                table: "TargetPlans",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HelpingCellId",
                table: "CellTargets",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "UnitSuccessors",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    SuccessorId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitSuccessors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnitSuccessors_Units_SuccessorId",
                        column: x => x.SuccessorId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnitSuccessors_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UnitSuccessors_SuccessorId",
                table: "UnitSuccessors",
                column: "SuccessorId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitSuccessors_UnitId_SuccessorId",
                table: "UnitSuccessors",
                columns: new[] { "UnitId", "SuccessorId" },
                unique: true);

            // Plans issued before there was a day of effect took effect on the day of their decision.
            migrationBuilder.Sql("UPDATE TargetPlans SET TakesEffectOn = DecidedOn WHERE DecidedOn IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UnitSuccessors");

            migrationBuilder.DropColumn(
                name: "OfferedOn",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "TakesEffectOn",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "WatchedEthnicMinority",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "WatchedOfficers",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "WatchedReligious",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "WatchedReligiousResolution",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "WatchedUpToThirty",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "WatchedWomen",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "HelpingCellId",
                table: "CellTargets");
        }
    }
}
