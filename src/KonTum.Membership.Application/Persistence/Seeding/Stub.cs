namespace KonTum.Membership.Application.Persistence.Seeding;
public static class DemoCity { public static Task GenerateAsync(MembershipDbContext d, Domain.Rules.Rulebook r, CancellationToken c) => Task.CompletedTask; }
public static class DemoAccounts { public const string Password = "x"; public static Task CreateAsync(MembershipDbContext d, CancellationToken c) => Task.CompletedTask; }
public static class DemoScale { public static Task MultiplyAsync(MembershipDbContext d, int s, CancellationToken c) => Task.CompletedTask; }
