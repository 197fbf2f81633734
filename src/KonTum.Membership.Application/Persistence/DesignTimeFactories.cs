using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KonTum.Membership.Application.Persistence;

/// <summary>For <c>dotnet ef</c> only: the model is built, no database is reached.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteMembershipDbContext>
{
    public SqliteMembershipDbContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqliteMembershipDbContext>();
        PersistenceRegistration.UseSqlite(builder, "Data Source=design-time.db");
        return new SqliteMembershipDbContext(builder.Options);
    }
}

/// <inheritdoc cref="SqliteDesignTimeFactory"/>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerMembershipDbContext>
{
    public SqlServerMembershipDbContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqlServerMembershipDbContext>();
        PersistenceRegistration.UseSqlServer(builder, new DatabaseOptions(DatabaseProvider.SqlServer, "Server=design-time;Database=Membership;Encrypt=True"));
        return new SqlServerMembershipDbContext(builder.Options);
    }
}
