using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTum.Membership.Application.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ChainAuditTrail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A place in the chain is given by the program; a column that the engine counts for itself has to be made anew.
            migrationBuilder.DropIndex(name: "IX_AuditEntries_SubjectId_Id", table: "AuditEntries");
            migrationBuilder.DropPrimaryKey(name: "PK_AuditEntries", table: "AuditEntries");
            migrationBuilder.Sql("ALTER TABLE AuditEntries ADD Place bigint NULL");
            migrationBuilder.Sql("""
                UPDATE e SET Place = n.Place
                FROM AuditEntries e JOIN (SELECT Id, ROW_NUMBER() OVER (ORDER BY Id) AS Place FROM AuditEntries) n ON n.Id = e.Id
                """);
            migrationBuilder.DropColumn(name: "Id", table: "AuditEntries");
            migrationBuilder.Sql("EXEC sp_rename N'AuditEntries.Place', N'Id', 'COLUMN'");
            migrationBuilder.Sql("ALTER TABLE AuditEntries ALTER COLUMN Id bigint NOT NULL");
            migrationBuilder.AddPrimaryKey(name: "PK_AuditEntries", table: "AuditEntries", column: "Id");
            migrationBuilder.CreateIndex(name: "IX_AuditEntries_SubjectId_Id", table: "AuditEntries", columns: new[] { "SubjectId", "Id" });

            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "AuditEntries",
                type: "nvarchar(45)",
                maxLength: 45,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Link",
                table: "AuditEntries",
                type: "varbinary(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.CreateTable(
                name: "AuditSeals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    SealedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FirstId = table.Column<long>(type: "bigint", nullable: false),
                    LastId = table.Column<long>(type: "bigint", nullable: false),
                    Head = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Mark = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSeals", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Act_At",
                table: "AuditEntries",
                columns: new[] { "Act", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At_Id",
                table: "AuditEntries",
                columns: new[] { "At", "Id" });

            // A line is never changed; the one thing added to it later is the first link of a line older than the chain.
            migrationBuilder.Sql("""
                CREATE TRIGGER AuditEntries_Unchanged ON AuditEntries AFTER UPDATE AS
                BEGIN
                    SET NOCOUNT ON;
                    IF UPDATE(Id) OR UPDATE(At) OR UPDATE(ActorId) OR UPDATE(Act) OR UPDATE(SubjectType) OR UPDATE(SubjectId) OR UPDATE(OccurredOn)
                        OR UPDATE(Fields) OR UPDATE(Reason) OR UPDATE(Address) OR EXISTS (SELECT 1 FROM deleted WHERE DATALENGTH(Link) > 0)
                        THROW 50001, 'The audit trail is not changed.', 1;
                END
                """);
            // Only whole sealed segments leave, five years after they were sealed.
            migrationBuilder.Sql("""
                CREATE TRIGGER AuditEntries_Kept ON AuditEntries AFTER DELETE AS
                BEGIN
                    SET NOCOUNT ON;
                    IF EXISTS (SELECT 1 FROM deleted d WHERE NOT EXISTS (SELECT 1 FROM AuditSeals s WHERE s.LastId >= d.Id AND s.SealedAt < DATEADD(year, -5, SYSUTCDATETIME())))
                        THROW 50001, 'The audit trail is kept.', 1;
                END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER AuditSeals_Unchanged ON AuditSeals AFTER UPDATE AS
                BEGIN
                    SET NOCOUNT ON;
                    THROW 50001, 'A seal is not changed.', 1;
                END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER AuditSeals_Kept ON AuditSeals AFTER DELETE AS
                BEGIN
                    SET NOCOUNT ON;
                    THROW 50001, 'A seal is kept.', 1;
                END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var trigger in new[] { "AuditEntries_Unchanged", "AuditEntries_Kept", "AuditSeals_Unchanged", "AuditSeals_Kept" })
                migrationBuilder.Sql($"DROP TRIGGER IF EXISTS {trigger}");

            migrationBuilder.DropTable(
                name: "AuditSeals");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_Act_At",
                table: "AuditEntries");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_At_Id",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "Address",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "Link",
                table: "AuditEntries");

            migrationBuilder.DropIndex(name: "IX_AuditEntries_SubjectId_Id", table: "AuditEntries");
            migrationBuilder.DropPrimaryKey(name: "PK_AuditEntries", table: "AuditEntries");
            migrationBuilder.DropColumn(name: "Id", table: "AuditEntries");
            migrationBuilder.Sql("ALTER TABLE AuditEntries ADD Id bigint IDENTITY(1, 1) NOT NULL");
            migrationBuilder.AddPrimaryKey(name: "PK_AuditEntries", table: "AuditEntries", column: "Id");
            migrationBuilder.CreateIndex(name: "IX_AuditEntries_SubjectId_Id", table: "AuditEntries", columns: new[] { "SubjectId", "Id" });
        }
    }
}
