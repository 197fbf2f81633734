using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Persistence.Backup;

/// <summary>
/// SQL Server makes its own backups, sealed by a certificate of the server, and reads them once after writing. The file
/// lies where the server can write. Restoring is done with the server's own tools, by whoever administers it.
/// </summary>
public static class SqlServerBackup
{
    public static async Task WriteAsync(MembershipDbContext database, string path, string certificate, CancellationToken cancellationToken)
    {
        database.Database.SetCommandTimeout(TimeSpan.FromHours(2));
        foreach (var statement in Statements(database.Database.GetDbConnection().Database, path, certificate)) await database.Database.ExecuteSqlRawAsync(statement, cancellationToken);
    }

    internal static IReadOnlyList<string> Statements(string name, string path, string certificate)
    {
        // BACKUP takes no parameters for names; a name in brackets and a text in quotes end only at their own sign doubled.
        var (database, key) = ($"[{name.Replace("]", "]]", StringComparison.Ordinal)}]", $"[{certificate.Replace("]", "]]", StringComparison.Ordinal)}]");
        var file = $"N'{path.Replace("'", "''", StringComparison.Ordinal)}'";
        return
        [
            $"BACKUP DATABASE {database} TO DISK = {file} WITH NOINIT, CHECKSUM, COMPRESSION, ENCRYPTION (ALGORITHM = AES_256, SERVER CERTIFICATE = {key})",
            $"RESTORE VERIFYONLY FROM DISK = {file} WITH CHECKSUM",
        ];
    }
}
