using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTum.Membership.Application.Persistence.Migrations.SqlServer
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
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CellReturns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CellId = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Members = table.Column<int>(type: "int", nullable: false),
                    Admitted = table.Column<int>(type: "int", nullable: false),
                    Candidates = table.Column<int>(type: "int", nullable: false),
                    Changes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Help = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SentBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PaperSignedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    PaperSignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BaseAcceptedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BaseAcceptedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CityAcceptedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CityAcceptedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Clock = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    ClockFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    DueBefore = table.Column<DateOnly>(type: "date", nullable: false),
                    TargetOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DecidedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CandidateId = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Document = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CandidateId = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CandidateId = table.Column<int>(type: "int", nullable: true),
                    CellId = table.Column<int>(type: "int", nullable: false),
                    Exit = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    HeldByOthers = table.Column<bool>(type: "bit", nullable: false),
                    ConsentGivenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ConsentReference = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    SupersedesId = table.Column<int>(type: "int", nullable: true),
                    PreparedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IssuedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DocumentDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ShortCode = table.Column<string>(type: "nvarchar(9)", maxLength: 9, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RaisedByUnitId = table.Column<int>(type: "int", nullable: false),
                    AtUnitId = table.Column<int>(type: "int", nullable: false),
                    Category = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    RaisedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SharedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Check = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    MarkedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    MarkedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QualityMarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QuarterClosings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Expected = table.Column<int>(type: "int", nullable: false),
                    Sent = table.Column<int>(type: "int", nullable: false),
                    Late = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    DocumentNumber = table.Column<int>(type: "int", nullable: false),
                    DocumentDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Position = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Signer = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Recipients = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Narrative = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    PreparedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PreparedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CellId = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    AddedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RuleSetId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Act = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", maxLength: 16000, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FileStubId = table.Column<int>(type: "int", nullable: false),
                    CellId = table.Column<int>(type: "int", nullable: false),
                    Stage = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ObstacleId = table.Column<int>(type: "int", nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    Act = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OnBehalfOfUnitId = table.Column<int>(type: "int", nullable: true)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RoundId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    OwnerUnitId = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RoundId = table.Column<int>(type: "int", nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Findings = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
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

            migrationBuilder.Sql("CREATE TRIGGER TR_IssuedReports_Immutable ON IssuedReports INSTEAD OF UPDATE, DELETE AS THROW 50001, 'An issued report cannot be changed or deleted.', 1;");
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CellId = table.Column<int>(type: "int", nullable: false),
                    ConsentGivenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ConsentReference = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    ErasedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PublicId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: false)
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
