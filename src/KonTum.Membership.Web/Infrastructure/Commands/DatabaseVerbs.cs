using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Persistence.Seeding;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Infrastructure.Startup;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Web.Infrastructure.Commands;

public static class DatabaseVerbs
{
    public static async Task<int> MigrateAsync(Verb verb, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (verb.Words.Count > 0 || verb.Options.Count > 0) return verb.Misused();
        var database = services.GetRequiredService<MembershipDbContext>();
        var pending = (await database.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        await database.Database.MigrateAsync(cancellationToken);
        Console.WriteLine(pending.Count == 0 ? "The database is up to date." : $"Applied: {string.Join(", ", pending)}.");
        return 0;
    }
}

public static class DemoVerb
{
    public static async Task<int> RunAsync(Verb verb, IServiceProvider services, CancellationToken cancellationToken)
    {
        var scale = 1;
        if (verb.Words.Count > 0 || verb.Options.Keys.Any(option => option != "scale")) return verb.Misused();
        if (verb.Options.ContainsKey("scale"))
        {
            if (verb.Number("scale") is not (> 0 and <= 2000)) return verb.Misused();
            scale = verb.Number("scale")!.Value;
        }

        if (!services.GetRequiredService<AppSettings>().DemoEnabled) return Verb.Refused("The built-in city is for Development: set Demo__Enabled there.");
        var database = await Verb.DatabaseAsync(services);
        if (await database.Units.AnyAsync(cancellationToken)) return Verb.Refused("The database is not empty; the built-in city only fills an empty one.");
        await DemoCity.GenerateAsync(database, services.GetRequiredService<Rulebook>(), cancellationToken);
        await DemoAccounts.CreateAsync(database, cancellationToken);
        if (scale > 1) await DemoScale.MultiplyAsync(database, scale, cancellationToken);
        Console.WriteLine($"The built-in city is there, {scale} time(s).");
        return 0;
    }
}
