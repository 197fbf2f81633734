using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTum.Membership.Application.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddVotesAndFileFacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "AcquaintedSince",
                table: "MentorAssignments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Replacement",
                table: "MentorAssignments",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Act",
                table: "CandidateSteps",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Taken");

            migrationBuilder.AddColumn<int>(
                name: "TakenBackBy",
                table: "CandidateSteps",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CandidateVotes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CandidateId = table.Column<int>(type: "int", nullable: false),
                    StepOrder = table.Column<int>(type: "int", nullable: false),
                    Body = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Document = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    VotingBase = table.Column<int>(type: "int", nullable: false),
                    Needed = table.Column<int>(type: "int", nullable: false),
                    RuleSetId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Ballot_Against = table.Column<int>(type: "int", nullable: false),
                    Ballot_BlankOrInvalid = table.Column<int>(type: "int", nullable: false),
                    Ballot_Convened = table.Column<int>(type: "int", nullable: false),
                    Ballot_Excused = table.Column<int>(type: "int", nullable: false),
                    Ballot_InFavour = table.Column<int>(type: "int", nullable: false),
                    Ballot_Members = table.Column<int>(type: "int", nullable: false),
                    Ballot_Present = table.Column<int>(type: "int", nullable: false),
                    Ballot_TemporarilyAway = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CandidateVotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CandidateVotes_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FileFacts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CandidateId = table.Column<int>(type: "int", nullable: false),
                    StepOrder = table.Column<int>(type: "int", nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    MemberId = table.Column<int>(type: "int", nullable: true),
                    EnteredAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileFacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FileFacts_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FileFacts_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CandidateVotes_CandidateId",
                table: "CandidateVotes",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_FileFacts_CandidateId",
                table: "FileFacts",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_FileFacts_MemberId",
                table: "FileFacts",
                column: "MemberId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CandidateVotes");

            migrationBuilder.DropTable(
                name: "FileFacts");

            migrationBuilder.DropColumn(
                name: "AcquaintedSince",
                table: "MentorAssignments");

            migrationBuilder.DropColumn(
                name: "Replacement",
                table: "MentorAssignments");

            migrationBuilder.DropColumn(
                name: "Act",
                table: "CandidateSteps");

            migrationBuilder.DropColumn(
                name: "TakenBackBy",
                table: "CandidateSteps");
        }
    }
}
