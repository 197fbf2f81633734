using KonTum.Membership.Application.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace KonTum.Membership.Application.Persistence;

public static class PersistenceRegistration
{
    public static IServiceCollection AddMembershipDatabase(this IServiceCollection services, DatabaseOptions options, AuditKey key) =>
        options.Provider switch
        {
            DatabaseProvider.Sqlite => services.AddDbContextPool<MembershipDbContext, SqliteMembershipDbContext>(builder => UseSqlite(builder, options.ConnectionString, key)),
            DatabaseProvider.SqlServer => services.AddDbContextPool<MembershipDbContext, SqlServerMembershipDbContext>(builder => UseSqlServer(builder, options, key)),
            _ => throw new ArgumentOutOfRangeException(nameof(options)),
        };

    /// <param name="key">Chains the audit trail. Without it the context writes no audit rows.</param>
    public static void UseSqlite(DbContextOptionsBuilder builder, string connectionString, AuditKey? key = null) =>
        Keyed(builder, key).UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable("__Migrations").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(Pragmas);

    /// <inheritdoc cref="UseSqlite"/>
    public static void UseSqlServer(DbContextOptionsBuilder builder, DatabaseOptions options, AuditKey? key = null) =>
        Keyed(builder, key).UseSqlServer(options.ConnectionString, server =>
        {
            server.MigrationsHistoryTable("__Migrations").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
            if (options.MaxBatchSize is { } size) server.MaxBatchSize(size);
        });

    private static DbContextOptionsBuilder Keyed(DbContextOptionsBuilder builder, AuditKey? key)
    {
        if (key is not null) ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new AuditKeyOption(key));
        return builder;
    }

    private static readonly SqlitePragmas Pragmas = new();
}
