using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KonTum.Membership.Application.Persistence;

public static class PersistenceRegistration
{
    public static IServiceCollection AddMembershipDatabase(this IServiceCollection services, DatabaseOptions options) =>
        options.Provider switch
        {
            DatabaseProvider.Sqlite => services.AddDbContextPool<MembershipDbContext, SqliteMembershipDbContext>(builder => UseSqlite(builder, options.ConnectionString)),
            DatabaseProvider.SqlServer => services.AddDbContextPool<MembershipDbContext, SqlServerMembershipDbContext>(builder => UseSqlServer(builder, options)),
            _ => throw new ArgumentOutOfRangeException(nameof(options)),
        };

    public static void UseSqlite(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable("__Migrations").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(Pragmas);

    public static void UseSqlServer(DbContextOptionsBuilder builder, DatabaseOptions options) =>
        builder.UseSqlServer(options.ConnectionString, server =>
        {
            server.MigrationsHistoryTable("__Migrations").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
            if (options.MaxBatchSize is { } size) server.MaxBatchSize(size);
        });

    private static readonly SqlitePragmas Pragmas = new();
}
