using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTum.Membership.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CreateMembership : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ApplicantsPart",
                table: "TargetPlans",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "CapRule",
                table: "TargetPlans",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "DecidedOn",
                table: "TargetPlans",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecisionNumber",
                table: "TargetPlans",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MembersPart",
                table: "TargetPlans",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Signer",
                table: "TargetPlans",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "TargetPlans",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Total",
                table: "TargetPlans",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "VillageCount",
                table: "TargetPlans",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "VillagesPart",
                table: "TargetPlans",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Year",
                table: "TargetPlans",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Allocated",
                table: "CellTargets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Applicants",
                table: "CellTargets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "BaseId",
                table: "CellTargets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Cap",
                table: "CellTargets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CellCode",
                table: "CellTargets",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "CellId",
                table: "CellTargets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Floor",
                table: "CellTargets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "FullMembers",
                table: "CellTargets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "HasHelpingCell",
                table: "CellTargets",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Manual",
                table: "CellTargets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "ManualBy",
                table: "CellTargets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ManualReason",
                table: "CellTargets",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Members",
                table: "CellTargets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "MentorCapacity",
                table: "CellTargets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "TargetPlanId",
                table: "CellTargets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "VillagesWithoutMember",
                table: "CellTargets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "WeightDenominator",
                table: "CellTargets",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "WeightNumerator",
                table: "CellTargets",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "PlanRevision",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TargetPlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RevisedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanRevision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanRevision_TargetPlans_TargetPlanId",
                        column: x => x.TargetPlanId,
                        principalTable: "TargetPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CellTargetChange",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanRevisionId = table.Column<int>(type: "INTEGER", nullable: false),
                    CellId = table.Column<int>(type: "INTEGER", nullable: false),
                    Delta = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CellTargetChange", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CellTargetChange_PlanRevision_PlanRevisionId",
                        column: x => x.PlanRevisionId,
                        principalTable: "PlanRevision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CellTargetChange_Units_CellId",
                        column: x => x.CellId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TargetPlans_Issued",
                table: "TargetPlans",
                column: "Year",
                unique: true,
                filter: "[State] = 'Issued'");

            migrationBuilder.CreateIndex(
                name: "IX_CellTargets_CellId",
                table: "CellTargets",
                column: "CellId");

            migrationBuilder.CreateIndex(
                name: "IX_CellTargets_TargetPlanId_CellId",
                table: "CellTargets",
                columns: new[] { "TargetPlanId", "CellId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CellTargetChange_CellId",
                table: "CellTargetChange",
                column: "CellId");

            migrationBuilder.CreateIndex(
                name: "IX_CellTargetChange_PlanRevisionId",
                table: "CellTargetChange",
                column: "PlanRevisionId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanRevision_TargetPlanId_Number",
                table: "PlanRevision",
                columns: new[] { "TargetPlanId", "Number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_CellTargets_TargetPlans_TargetPlanId",
                table: "CellTargets",
                column: "TargetPlanId",
                principalTable: "TargetPlans",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_CellTargets_Units_CellId",
                table: "CellTargets",
                column: "CellId",
                principalTable: "Units",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_CellTargets_TargetPlans_TargetPlanId",
                table: "CellTargets");

            migrationBuilder.DropForeignKey(
                name: "FK_CellTargets_Units_CellId",
                table: "CellTargets");

            migrationBuilder.DropTable(
                name: "CellTargetChange");

            migrationBuilder.DropTable(
                name: "PlanRevision");

            migrationBuilder.DropIndex(
                name: "IX_TargetPlans_Issued",
                table: "TargetPlans");

            migrationBuilder.DropIndex(
                name: "IX_CellTargets_CellId",
                table: "CellTargets");

            migrationBuilder.DropIndex(
                name: "IX_CellTargets_TargetPlanId_CellId",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "ApplicantsPart",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "CapRule",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "DecidedOn",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "DecisionNumber",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "MembersPart",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "Signer",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "State",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "Total",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "VillageCount",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "VillagesPart",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "Year",
                table: "TargetPlans");

            migrationBuilder.DropColumn(
                name: "Allocated",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "Applicants",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "BaseId",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "Cap",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "CellCode",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "CellId",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "Floor",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "FullMembers",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "HasHelpingCell",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "Manual",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "ManualBy",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "ManualReason",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "Members",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "MentorCapacity",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "TargetPlanId",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "VillagesWithoutMember",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "WeightDenominator",
                table: "CellTargets");

            migrationBuilder.DropColumn(
                name: "WeightNumerator",
                table: "CellTargets");
        }
    }
}
