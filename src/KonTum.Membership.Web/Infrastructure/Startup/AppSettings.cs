using System.Globalization;
using KonTum.Membership.Application.Persistence;

namespace KonTum.Membership.Web.Infrastructure.Startup;

/// <summary>The settings of <c>docs/operations.md</c>, read once. A setting that cannot be understood stops the start with one clear line.</summary>
public sealed record AppSettings(string DataDirectory, DatabaseOptions Database, bool DemoEnabled, DateOnly? FixedDay, string? BrowserPath)
{
    /// <summary>Outside the database, so that whoever can write the one cannot forge what the other vouches for.</summary>
    public string AuditKeyPath { get; init; } = Path.Combine(DataDirectory, "keys", "audit.key");

    /// <summary>Seals backups; it must never lie beside them.</summary>
    public string BackupKeyPath { get; init; } = Path.Combine(DataDirectory, "keys", "backup.key");

    /// <summary>Opens and seals identity numbers and telephones.</summary>
    public string ColumnKeysPath { get; init; } = Path.Combine(DataDirectory, "keys", "columns.keys");

    /// <summary>SQL Server only: the certificate of the server that seals its backups.</summary>
    public string? BackupCertificate { get; init; }

    /// <exception cref="SettingException">A value is missing or cannot be understood.</exception>
    public static AppSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var directory = AppPaths.Resolve(configuration["Data:Directory"] is { Length: > 0 } set ? set : "data");
        var demo = configuration.GetValue("Demo:Enabled", false);
        if (demo && !environment.IsDevelopment()) throw new SettingException("Demo__Enabled is for Development only: invented people must never stand beside real ones.");
        if (configuration.GetValue("Security:RequireTwoFactor", false))
            throw new SettingException("Security__RequireTwoFactor cannot be met: this version has no second factor yet. Remove the setting, or wait for the version that has it.");
        DateOnly? day = null;
        if (configuration["Clock:Fixed"] is { Length: > 0 } text)
        {
            if (!demo && !environment.IsDevelopment()) throw new SettingException("Clock__Fixed is for the demonstration and for tests only.");
            day = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
                ? parsed
                : throw new SettingException($"Clock__Fixed must be a day such as 2011-04-15, not '{text}'.");
        }

        var settings = new AppSettings(directory, ReadDatabase(configuration, directory), demo, day, configuration["Pdf:Browser"]) { BackupCertificate = configuration["Backup:ServerCertificate"] };
        if (configuration["Audit:KeyFile"] is { Length: > 0 } auditKey) settings = settings with { AuditKeyPath = AppPaths.Resolve(auditKey) };
        if (configuration["Columns:KeyFile"] is { Length: > 0 } columnKeys) settings = settings with { ColumnKeysPath = AppPaths.Resolve(columnKeys) };
        return configuration["Backup:KeyFile"] is { Length: > 0 } backupKey ? settings with { BackupKeyPath = AppPaths.Resolve(backupKey) } : settings;
    }

    private static DatabaseOptions ReadDatabase(IConfiguration configuration, string directory)
    {
        var name = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
            throw new SettingException($"Database__Provider must be Sqlite or SqlServer, not '{name}'.");
        var connection = configuration.GetConnectionString("Membership");
        if (provider == DatabaseProvider.SqlServer && string.IsNullOrWhiteSpace(connection))
            throw new SettingException("ConnectionStrings__Membership is needed for SQL Server.");
        var batch = configuration["Database:MaxBatchSize"] is { Length: > 0 } size ? int.Parse(size, CultureInfo.InvariantCulture) : (int?)null;
        return new DatabaseOptions(provider, connection is { Length: > 0 } ? connection : $"Data Source={Path.Combine(directory, "membership.db")}", batch);
    }
}

/// <summary>A setting that the program cannot start with. The message is for the person who set it.</summary>
public sealed class SettingException(string message) : Exception(message);
