namespace KonTum.Membership.Application.Persistence.Seeding;

public static class DemoScale
{
    public static Task MultiplyAsync(MembershipDbContext database, int scale, CancellationToken cancellationToken) => throw new NotSupportedException();
}
