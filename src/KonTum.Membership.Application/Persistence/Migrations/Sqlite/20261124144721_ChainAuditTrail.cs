using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTum.Membership.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ChainAuditTrail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "AuditEntries",
                type: "TEXT",
                maxLength: 45,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Link",
                table: "AuditEntries",
                type: "BLOB",
                maxLength: 32,
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.CreateTable(
                name: "AuditSeals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SealedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FirstId = table.Column<long>(type: "INTEGER", nullable: false),
                    LastId = table.Column<long>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Mark = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
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
                CREATE TRIGGER AuditEntries_Unchanged BEFORE UPDATE ON AuditEntries
                WHEN length(OLD.Link) > 0 OR OLD.Id IS NOT NEW.Id OR OLD.At IS NOT NEW.At OR OLD.ActorId IS NOT NEW.ActorId OR OLD.Act IS NOT NEW.Act
                    OR OLD.SubjectType IS NOT NEW.SubjectType OR OLD.SubjectId IS NOT NEW.SubjectId OR OLD.OccurredOn IS NOT NEW.OccurredOn
                    OR OLD.Fields IS NOT NEW.Fields OR OLD.Reason IS NOT NEW.Reason OR OLD.Address IS NOT NEW.Address
                BEGIN SELECT RAISE(ABORT, 'The audit trail is not changed.'); END
                """);
            // Only whole sealed segments leave, five years after they were sealed.
            migrationBuilder.Sql("""
                CREATE TRIGGER AuditEntries_Kept BEFORE DELETE ON AuditEntries
                WHEN NOT EXISTS (SELECT 1 FROM AuditSeals WHERE LastId >= OLD.Id AND SealedAt < strftime('%Y-%m-%d %H:%M:%S', 'now', '-5 years'))
                BEGIN SELECT RAISE(ABORT, 'The audit trail is kept.'); END
                """);
            // REPLACE would delete without asking the trigger above.
            migrationBuilder.Sql("""
                CREATE TRIGGER AuditEntries_Once BEFORE INSERT ON AuditEntries
                WHEN EXISTS (SELECT 1 FROM AuditEntries WHERE Id = NEW.Id)
                BEGIN SELECT RAISE(ABORT, 'The audit trail is not changed.'); END
                """);
            migrationBuilder.Sql("CREATE TRIGGER AuditSeals_Unchanged BEFORE UPDATE ON AuditSeals BEGIN SELECT RAISE(ABORT, 'A seal is not changed.'); END");
            migrationBuilder.Sql("CREATE TRIGGER AuditSeals_Kept BEFORE DELETE ON AuditSeals BEGIN SELECT RAISE(ABORT, 'A seal is kept.'); END");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var trigger in new[] { "AuditEntries_Unchanged", "AuditEntries_Kept", "AuditEntries_Once", "AuditSeals_Unchanged", "AuditSeals_Kept" })
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
        }
    }
}
