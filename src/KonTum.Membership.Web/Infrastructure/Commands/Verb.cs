using System.Globalization;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Web.Infrastructure.Security;
using KonTum.Membership.Web.Infrastructure.Startup;

namespace KonTum.Membership.Web.Infrastructure.Commands;

/// <summary>
/// A command in place of the web server. Exit code 0: done; 1: refused, with one clear line; 2: wrong use.
/// </summary>
public sealed record Verb(string Name, IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Options, string? Refusal = null)
{
    private static readonly Dictionary<string, (string Usage, string Does, Func<Verb, IServiceProvider, CancellationToken, Task<int>>? Run)> Known = new(StringComparer.Ordinal)
    {
        ["demo"] = ("demo [--scale N]", "fills an empty database with the built-in city, N times (Development only)", DemoVerb.RunAsync),
        ["migrate"] = ("migrate", "brings the database up to this program's version", DatabaseVerbs.MigrateAsync),
        ["create-admin"] = ("create-admin --user NAME", "makes the first administrator's account; the password is read from the console", AdminVerb.RunAsync),
        ["backup"] = ("backup FILE", "writes a sealed backup while the program runs, and restores it once to be sure", BackupVerb.RunAsync),
        ["restore"] = ("restore FILE", "puts the database of a backup in place; the one before it is kept", RestoreVerb.RunAsync),
        ["rotate-keys"] = ("rotate-keys", "seals identity numbers and telephones under a new key", KeysVerb.RunAsync),
        ["verify-audit"] = ("verify-audit [--anchor LINE:LINK]", "follows the audit trail and names the first line that is not as it was written", AuditVerb.RunAsync),
        ["report"] = ("report YEAR QUARTER --format docx|xlsx|pdf --out FILE", "writes the city's quarterly report", ReportVerb.RunAsync),
    };

    /// <summary>Null where the arguments ask for the web server.</summary>
    public static Verb? Parse(string[] args)
    {
        if (args.Length == 0 || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not "--help")) return null;
        if (args[0] is "--help" or "help") return new Verb("--help", [], new Dictionary<string, string>());
        if (!Known.ContainsKey(args[0])) return new Verb(args[0], [], new Dictionary<string, string>(), $"There is no command '{args[0]}'.");
        var words = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal)) words.Add(args[i]);
            else if (i + 1 < args.Length) options[args[i][2..]] = args[++i];
            else return new Verb(args[0], words, options, $"{args[i]} needs a value.");
        }

        return new Verb(args[0], words, options);
    }

    public async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        try
        {
            return await Known[Name].Run!(this, scope.ServiceProvider, cancellationToken);
        }
        catch (SettingException refused)
        {
            return Refused(refused.Message);
        }
    }

    public int? Number(string option) => Options.TryGetValue(option, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public int Misused() => Wrong($"Usage: {Known[Name].Usage}");

    public static int ShowHelp()
    {
        Console.WriteLine("KonTum.Membership. Without a command: starts the web server.");
        foreach (var (_, entry) in Known) Console.WriteLine($"  {entry.Usage,-52} {entry.Does}");
        return 0;
    }

    public static int Refused(string line)
    {
        Console.Error.WriteLine(line);
        return 1;
    }

    public static int Wrong(string line)
    {
        Console.Error.WriteLine($"{line} See --help.");
        return 2;
    }

    /// <summary>The database, up to date, for a verb that works on it.</summary>
    internal static async Task<MembershipDbContext> DatabaseAsync(IServiceProvider services)
    {
        var database = services.GetRequiredService<MembershipDbContext>();
        var settings = services.GetRequiredService<AppSettings>();
        if (settings.Database.Provider == DatabaseProvider.Sqlite) await Preparation.PrepareSqliteAsync(database, settings);
        await AuditKeyFile.EnsureAsync(database, settings, CancellationToken.None);
        return database;
    }
}
