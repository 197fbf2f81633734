using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Audit;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Web.Infrastructure.Commands;

/// <summary>Outside the demonstration no account exists until this has been run by somebody at the server.</summary>
public static class AdminVerb
{
    public static async Task<int> RunAsync(Verb verb, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (verb.Words.Count > 0 || !verb.Options.TryGetValue("user", out var name) || verb.Options.Count > 1) return verb.Misused();
        var database = await Verb.DatabaseAsync(services);
        Console.Write("Password (12 characters or more): ");
        var password = ReadPassword();
        var unit = await RootAsync(database, services.GetRequiredService<BusinessClock>(), cancellationToken);
        var users = services.GetRequiredService<UserManager<AppUser>>();
        var account = new AppUser { Id = Guid.CreateVersion7(), UserName = name, DisplayName = name, Role = UserRole.Administrator, UnitId = unit, LockoutEnabled = true };
        // Nobody is signed in at the server's console: the line has no actor.
        services.GetRequiredService<AuditService>().Tell(new ChangeContext(Guid.Empty, services.GetRequiredService<BusinessClock>().UtcNow), AuditActs.AccountCreated, "Account", account.Id, nameof(UserRole.Administrator));
        var created = await users.CreateAsync(account, password);
        if (!created.Succeeded) return Verb.Refused(string.Join(" ", created.Errors.Select(error => error.Description)));
        Console.WriteLine($"Administrator {name} created.");
        return 0;
    }

    /// <summary>The top of the tree; on an empty database a first unit that the administrator then describes.</summary>
    private static async Task<int> RootAsync(MembershipDbContext database, BusinessClock clock, CancellationToken cancellationToken)
    {
        var root = await database.UnitVersions.Where(version => version.ParentId == null && version.ValidTo == null).OrderBy(version => version.Id).Select(version => (int?)version.UnitId).FirstOrDefaultAsync(cancellationToken);
        if (root is { } id) return id;
        var change = new ChangeContext(Guid.Empty, clock.UtcNow);
        var unit = new Unit(Guid.CreateVersion7(), "root", new UnitDescription(UnitKind.CityCommittee, null, "Đảng bộ", "Đảng bộ"), clock.Today, change);
        database.Units.Add(unit);
        await database.SaveChangesAsync(cancellationToken);
        return unit.Id;
    }

    private static string ReadPassword()
    {
        if (Console.IsInputRedirected) return Console.ReadLine() ?? string.Empty;
        var typed = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(true))
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0) typed.Length--;
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.WriteLine();
        return typed.ToString();
    }
}
