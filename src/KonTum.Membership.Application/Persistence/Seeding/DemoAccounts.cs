using System.Globalization;
using System.Security.Cryptography;
using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Audit;
using KonTum.Membership.Domain.Organisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>One account for each office, base committee and cell of the built-in city. Development with demo data only.</summary>
public static class DemoAccounts
{
    /// <summary>Printed in the read-me: whoever knows it knows it from there.</summary>
    public const string Password = "Demo-KonTum-2011!";

    /// <summary>One account of each kind, as the sign-in page and the first start offer them.</summary>
    public static readonly IReadOnlyList<(string Name, UserRole Role)> Samples =
    [
        ("chibo-kroong-01", UserRole.CellSecretary), ("danguy-kroong", UserRole.BaseCommittee), ("bantochuc", UserRole.OrganisationCommission),
        ("thanhuy", UserRole.CityCommittee), ("kiemtra", UserRole.Inspection), ("admin", UserRole.Administrator),
    ];

    private static readonly DateOnly MadeOn = new(2007, 1, 2);

    private const int HashIterations = 210_000;

    public static async Task CreateAsync(MembershipDbContext database, CancellationToken cancellationToken)
    {
        var reference = CityReference.Load();
        var slugs = reference.Units.Select(unit => unit.Slug).Concat(reference.Cells.Select(cell => cell.Code)).ToList();
        var units = await database.Units.AsNoTracking().Where(unit => slugs.Contains(unit.Slug))
            .ToDictionaryAsync(unit => unit.Slug, unit => unit.Id, cancellationToken);
        var made = Accounts(reference, units).ToList();
        database.Users.AddRange(made);
        var by = CityDays.Entered(MadeOn);
        database.AuditEntries.AddRange(made.Select(account => new AuditEntry(by.At, by.ActorId, AuditActs.AccountCreated, "Account", account.Id, null, $"{account.Role}")));
        await database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The ids that the accounts will have, by name: acts of the city's past are signed with them before the accounts exist.</summary>
    internal static IReadOnlyDictionary<string, Guid> Ids(CityReference reference) => Rows(reference).ToDictionary(row => row.Name, row => row.Id, StringComparer.Ordinal);

    private static IEnumerable<AppUser> Accounts(CityReference reference, Dictionary<string, int> units)
    {
        // Hashing takes a tenth of a second by design: once for everybody, or the first start would take a minute.
        var hasher = new PasswordHasher<AppUser>(Options.Create(new PasswordHasherOptions { IterationCount = HashIterations }));
        var hash = hasher.HashPassword(new AppUser(), Password);
        return Rows(reference).Select(row => new AppUser
        {
            Id = row.Id,
            UserName = row.Name,
            NormalizedUserName = row.Name.ToUpper(CultureInfo.InvariantCulture),
            DisplayName = row.Display,
            Role = row.Role,
            UnitId = units[row.Unit],
            PasswordHash = hash,
            SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20)),
            ConcurrencyStamp = row.Stamp.ToString("D", CultureInfo.InvariantCulture),
            LockoutEnabled = true,
        });
    }

    private static IEnumerable<Row> Rows(CityReference reference)
    {
        var ids = SplitMix64.For(reference.Settings.Seed, "accounts");
        Row Account(string name, UserRole role, string unit, string display) => new(ids.NextId(), ids.NextId(), name, role, unit, display);

        var city = reference.Settings.Root;
        yield return Account("admin", UserRole.Administrator, city, "Quản trị hệ thống");
        yield return Account("thanhuy", UserRole.CityCommittee, city, "Thường trực Thành ủy");
        yield return Account("bantochuc", UserRole.OrganisationCommission, city, "Ban Tổ chức Thành ủy");
        yield return Account("kiemtra", UserRole.Inspection, city, "Ủy ban Kiểm tra Thành ủy");
        foreach (var unit in reference.Units.Where(unit => unit.Kind.IsBase()))
            yield return Account($"danguy-{unit.Slug}", UserRole.BaseCommittee, unit.Slug, $"Đảng ủy {unit.ShortName}");
        foreach (var cell in reference.Cells)
            yield return Account($"chibo-{cell.Code}", UserRole.CellSecretary, cell.Code, $"Bí thư {cell.Name[..1].ToLower(CultureInfo.InvariantCulture)}{cell.Name[1..]}");
    }

    private sealed record Row(Guid Id, Guid Stamp, string Name, UserRole Role, string Unit, string Display);
}
