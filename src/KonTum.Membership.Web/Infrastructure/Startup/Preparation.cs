using KonTum.Membership.Application.Audit;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Persistence.Seeding;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Web.Infrastructure.Startup;

/// <summary>What must be true before the first request: the database stands, is up to date and keeps what it acknowledges.</summary>
public static class Preparation
{
    public static async Task RunAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var settings = scope.ServiceProvider.GetRequiredService<AppSettings>();
        var database = scope.ServiceProvider.GetRequiredService<MembershipDbContext>();
        if (settings.Database.Provider == DatabaseProvider.Sqlite) await PrepareSqliteAsync(database, settings);
        else if ((await database.Database.GetPendingMigrationsAsync()).Any())
            throw new SettingException("The database is older than this program. Back it up, then run the verb 'migrate'.");

        await AuditKeyFile.EnsureAsync(database, settings, CancellationToken.None);
        if (settings.DemoEnabled) await LoadDemoAsync(database, scope.ServiceProvider.GetRequiredService<Rulebook>());
        await scope.ServiceProvider.GetRequiredService<AuditSealService>().SealAsync(scope.ServiceProvider.GetRequiredService<BusinessClock>().UtcNow, CancellationToken.None);
        app.Lifetime.ApplicationStarted.Register(() => Announce(app, settings));
    }

    /// <exception cref="SettingException">The file cannot be opened or written: said in one line, with what to do.</exception>
    public static async Task PrepareSqliteAsync(MembershipDbContext database, AppSettings settings)
    {
        try
        {
            await database.Database.MigrateAsync();
            await database.Database.OpenConnectionAsync();
            await SqlitePragmas.AssertAsync(database.Database.GetDbConnection(), CancellationToken.None);
            await database.Database.CloseConnectionAsync();
        }
        catch (System.Data.Common.DbException refused)
        {
            throw new SettingException($"The database in {settings.DataDirectory} cannot be used ({refused.Message.Trim()}). Check that the folder exists, is writable and has room, then start again.");
        }
    }

    private static async Task LoadDemoAsync(MembershipDbContext database, Rulebook rules)
    {
        if (await database.Units.AnyAsync()) return;
        Console.WriteLine("Loading the built-in city (once, some seconds) ...");
        await DemoCity.GenerateAsync(database, rules, CancellationToken.None);
        await DemoAccounts.CreateAsync(database, CancellationToken.None);
    }

    private static void Announce(WebApplication app, AppSettings settings)
    {
        foreach (var address in app.Urls) Console.WriteLine($"Listening on {address}");
        if (!settings.DemoEnabled) return;
        Console.WriteLine($"Demonstration with invented people. Sign in as {string.Join(", ", DemoAccounts.Samples.Select(account => account.Name))}; password {DemoAccounts.Password}");
    }
}
