using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTum.Membership.Application.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddMentorStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "CloseRelative",
                table: "MentorAssignments",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "HelpingCells",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CandidateId = table.Column<int>(type: "int", nullable: false),
                    CellId = table.Column<int>(type: "int", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Document = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HelpingCells", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HelpingCells_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HelpingCells_Units_CellId",
                        column: x => x.CellId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MentorOffers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<int>(type: "int", nullable: false),
                    StatedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reference = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MentorOffers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MentorOffers_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MentorRemarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CandidateId = table.Column<int>(type: "int", nullable: false),
                    MemberId = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    QuarterNumber = table.Column<int>(type: "int", nullable: false),
                    WrittenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Met = table.Column<bool>(type: "bit", nullable: false),
                    TookPart = table.Column<bool>(type: "bit", nullable: false),
                    DidTasks = table.Column<bool>(type: "bit", nullable: false),
                    WishStands = table.Column<bool>(type: "bit", nullable: false),
                    Sentence = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ProposesNextStep = table.Column<bool>(type: "bit", nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OnBehalfOfUnitId = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MentorRemarks", x => x.Id);
                    table.CheckConstraint("CK_MentorRemarks_Quarter", "[QuarterNumber] >= 1 AND [QuarterNumber] <= 4");
                    table.ForeignKey(
                        name: "FK_MentorRemarks_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MentorRemarks_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_HelpingCells_CandidateId",
                table: "HelpingCells",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_HelpingCells_CellId",
                table: "HelpingCells",
                column: "CellId");

            migrationBuilder.CreateIndex(
                name: "IX_HelpingCells_PublicId",
                table: "HelpingCells",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MentorOffers_MemberId",
                table: "MentorOffers",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_MentorOffers_PublicId",
                table: "MentorOffers",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MentorOffers_Standing",
                table: "MentorOffers",
                column: "MemberId",
                unique: true,
                filter: "[WithdrawnOn] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MentorRemarks_CandidateId_MemberId_Year_QuarterNumber",
                table: "MentorRemarks",
                columns: new[] { "CandidateId", "MemberId", "Year", "QuarterNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MentorRemarks_MemberId",
                table: "MentorRemarks",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_MentorRemarks_PublicId",
                table: "MentorRemarks",
                column: "PublicId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HelpingCells");

            migrationBuilder.DropTable(
                name: "MentorOffers");

            migrationBuilder.DropTable(
                name: "MentorRemarks");

            migrationBuilder.DropColumn(
                name: "CloseRelative",
                table: "MentorAssignments");
        }
    }
}
