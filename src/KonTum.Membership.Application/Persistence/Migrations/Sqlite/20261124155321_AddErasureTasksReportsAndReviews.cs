using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTum.Membership.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddErasureTasksReportsAndReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ExitReason",
                table: "CandidateSteps",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CellReturns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CellId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Members = table.Column<int>(type: "INTEGER", nullable: false),
                    Admitted = table.Column<int>(type: "INTEGER", nullable: false),
                    Candidates = table.Column<int>(type: "INTEGER", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Help = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SentBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    PaperSignedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    PaperSignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BaseAcceptedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BaseAcceptedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    CityAcceptedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CityAcceptedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CellReturns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CellReturns_Units_CellId",
                        column: x => x.CellId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClockExtensions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Clock = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ClockFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    DueBefore = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TargetOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CandidateId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClockExtensions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClockExtensions_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FeedAddresses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedAddresses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FeedAddresses_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FileDates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PublicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CandidateId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileDates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FileDates_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FileStubs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CandidateId = table.Column<int>(type: "INTEGER", nullable: true),
                    CellId = table.Column<int>(type: "INTEGER", nullable: false),
                    Exit = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    HeldByOthers = table.Column<bool>(type: "INTEGER", nullable: false),
                    ConsentGivenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ConsentReference = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileStubs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FileStubs_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FileStubs_Units_CellId",
                        column: x => x.CellId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IssuedReports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    SupersedesId = table.Column<int>(type: "INTEGER", nullable: true),
                    PreparedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    IssuedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DocumentDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ShortCode = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuedReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssuedReports_IssuedReports_SupersedesId",
                        column: x => x.SupersedesId,
                        principalTable: "IssuedReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuedReports_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Obstacles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RaisedByUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    AtUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RaisedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SharedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Obstacles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Obstacles_Units_AtUnitId",
                        column: x => x.AtUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Obstacles_Units_RaisedByUnitId",
                        column: x => x.RaisedByUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QualityMarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Check = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    MarkedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MarkedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QualityMarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QuarterClosings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Expected = table.Column<int>(type: "INTEGER", nullable: false),
                    Sent = table.Column<int>(type: "INTEGER", nullable: false),
                    Late = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuarterClosings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuarterClosings_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportProposals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    DocumentNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    DocumentDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Position = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Signer = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Recipients = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Narrative = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    PreparedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    PreparedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportProposals_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReturnAddenda",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CellId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AddedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnAddenda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReturnAddenda_Units_CellId",
                        column: x => x.CellId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewRounds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewRounds_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RuleSetEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RuleSetId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    EnteredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleSetEntries", x => x.Id);
                });

            migrationBuilder.Sql("""
                INSERT INTO FileStubs (PublicId, CellId, [Exit], Basis, HeldByOthers, ConsentGivenOn, ConsentReference, EndedOn, ErasedOn, Version)
                SELECT PublicId, CellId, 'Withdrawn', 'Withdrawal', 0, ConsentGivenOn, ConsentReference, WithdrawnOn, ErasedOn, Version FROM WithdrawalStubs
                """);

            migrationBuilder.DropTable(
                name: "WithdrawalStubs");

            migrationBuilder.CreateTable(
                name: "FileStubSpans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FileStubId = table.Column<int>(type: "INTEGER", nullable: false),
                    CellId = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileStubSpans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FileStubSpans_FileStubs_FileStubId",
                        column: x => x.FileStubId,
                        principalTable: "FileStubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FileStubSpans_Units_CellId",
                        column: x => x.CellId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ObstacleSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ObstacleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OnBehalfOfUnitId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObstacleSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ObstacleSteps_Obstacles_ObstacleId",
                        column: x => x.ObstacleId,
                        principalTable: "Obstacles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObstacleSteps_Units_OnBehalfOfUnitId",
                        column: x => x.OnBehalfOfUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObstacleSteps_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewDecision",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoundId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewDecision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewDecision_ReviewRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ReviewRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewDecision_Units_OwnerUnitId",
                        column: x => x.OwnerUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewDecision_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewVisits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoundId = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Findings = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewVisits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewVisits_ReviewRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ReviewRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewVisits_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CellReturns_CellId_Year_Number",
                table: "CellReturns",
                columns: new[] { "CellId", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CellReturns_PublicId",
                table: "CellReturns",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClockExtensions_CandidateId_Clock_ClockFrom_Number",
                table: "ClockExtensions",
                columns: new[] { "CandidateId", "Clock", "ClockFrom", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClockExtensions_PublicId",
                table: "ClockExtensions",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FeedAddresses_AccountId",
                table: "FeedAddresses",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_FeedAddresses_Hash",
                table: "FeedAddresses",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FeedAddresses_PublicId",
                table: "FeedAddresses",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FileDates_CandidateId",
                table: "FileDates",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_FileDates_PublicId",
                table: "FileDates",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FileStubs_CandidateId",
                table: "FileStubs",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_FileStubs_CellId",
                table: "FileStubs",
                column: "CellId");

            migrationBuilder.CreateIndex(
                name: "IX_FileStubs_PublicId",
                table: "FileStubs",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FileStubs_Waiting",
                table: "FileStubs",
                column: "CandidateId",
                unique: true,
                filter: "[CandidateId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FileStubSpans_CellId_ValidFrom_ValidTo_Stage",
                table: "FileStubSpans",
                columns: new[] { "CellId", "ValidFrom", "ValidTo", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_FileStubSpans_FileStubId",
                table: "FileStubSpans",
                column: "FileStubId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedReports_PublicId",
                table: "IssuedReports",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssuedReports_ShortCode",
                table: "IssuedReports",
                column: "ShortCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssuedReports_SupersedesId",
                table: "IssuedReports",
                column: "SupersedesId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedReports_UnitId_Year_Number_Revision",
                table: "IssuedReports",
                columns: new[] { "UnitId", "Year", "Number", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Obstacles_AtUnitId",
                table: "Obstacles",
                column: "AtUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Obstacles_PublicId",
                table: "Obstacles",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Obstacles_RaisedByUnitId_State_RaisedOn",
                table: "Obstacles",
                columns: new[] { "RaisedByUnitId", "State", "RaisedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Obstacles_SharedOn",
                table: "Obstacles",
                column: "SharedOn");

            migrationBuilder.CreateIndex(
                name: "IX_ObstacleSteps_ObstacleId_Order",
                table: "ObstacleSteps",
                columns: new[] { "ObstacleId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ObstacleSteps_OnBehalfOfUnitId",
                table: "ObstacleSteps",
                column: "OnBehalfOfUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ObstacleSteps_UnitId",
                table: "ObstacleSteps",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_QualityMarks_PublicId",
                table: "QualityMarks",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QualityMarks_Subject_Check",
                table: "QualityMarks",
                columns: new[] { "Subject", "Check" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuarterClosings_PublicId",
                table: "QuarterClosings",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuarterClosings_UnitId_Year_Number",
                table: "QuarterClosings",
                columns: new[] { "UnitId", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportProposals_Open",
                table: "ReportProposals",
                columns: new[] { "UnitId", "Year", "Number" },
                unique: true,
                filter: "[State] = 'Composed'");

            migrationBuilder.CreateIndex(
                name: "IX_ReportProposals_PublicId",
                table: "ReportProposals",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportProposals_UnitId",
                table: "ReportProposals",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnAddenda_CellId_Year_Number",
                table: "ReturnAddenda",
                columns: new[] { "CellId", "Year", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ReturnAddenda_PublicId",
                table: "ReturnAddenda",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewDecision_OwnerUnitId",
                table: "ReviewDecision",
                column: "OwnerUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewDecision_RoundId_Number",
                table: "ReviewDecision",
                columns: new[] { "RoundId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewDecision_UnitId",
                table: "ReviewDecision",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRounds_PublicId",
                table: "ReviewRounds",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRounds_UnitId",
                table: "ReviewRounds",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewVisits_RoundId_UnitId",
                table: "ReviewVisits",
                columns: new[] { "RoundId", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewVisits_UnitId",
                table: "ReviewVisits",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_RuleSetEntries_PublicId",
                table: "RuleSetEntries",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RuleSetEntries_RuleSetId_Number",
                table: "RuleSetEntries",
                columns: new[] { "RuleSetId", "Number" },
                unique: true);

            migrationBuilder.Sql("CREATE TRIGGER TR_IssuedReports_NoUpdate BEFORE UPDATE ON IssuedReports BEGIN SELECT RAISE(ABORT, 'An issued report cannot be changed.'); END;");
            migrationBuilder.Sql("CREATE TRIGGER TR_IssuedReports_NoDelete BEFORE DELETE ON IssuedReports BEGIN SELECT RAISE(ABORT, 'An issued report cannot be deleted.'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CellReturns");

            migrationBuilder.DropTable(
                name: "ClockExtensions");

            migrationBuilder.DropTable(
                name: "FeedAddresses");

            migrationBuilder.DropTable(
                name: "FileDates");

            migrationBuilder.DropTable(
                name: "FileStubSpans");

            migrationBuilder.DropTable(
                name: "IssuedReports");

            migrationBuilder.DropTable(
                name: "ObstacleSteps");

            migrationBuilder.DropTable(
                name: "QualityMarks");

            migrationBuilder.DropTable(
                name: "QuarterClosings");

            migrationBuilder.DropTable(
                name: "ReportProposals");

            migrationBuilder.DropTable(
                name: "ReturnAddenda");

            migrationBuilder.DropTable(
                name: "ReviewDecision");

            migrationBuilder.DropTable(
                name: "ReviewVisits");

            migrationBuilder.DropTable(
                name: "RuleSetEntries");

            migrationBuilder.DropTable(
                name: "FileStubs");

            migrationBuilder.DropTable(
                name: "Obstacles");

            migrationBuilder.DropTable(
                name: "ReviewRounds");

            migrationBuilder.DropColumn(
                name: "ExitReason",
                table: "CandidateSteps");

            migrationBuilder.CreateTable(
                name: "WithdrawalStubs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CellId = table.Column<int>(type: "INTEGER", nullable: false),
                    ConsentGivenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ConsentReference = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PublicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WithdrawalStubs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WithdrawalStubs_Units_CellId",
                        column: x => x.CellId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WithdrawalStubs_CellId",
                table: "WithdrawalStubs",
                column: "CellId");

            migrationBuilder.CreateIndex(
                name: "IX_WithdrawalStubs_PublicId",
                table: "WithdrawalStubs",
                column: "PublicId",
                unique: true);
        }
    }
}
