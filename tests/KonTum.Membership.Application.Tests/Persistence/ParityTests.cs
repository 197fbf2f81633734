using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace KonTum.Membership.Application.Tests.Persistence;

/// <summary>What can be known of SQL Server without one: one model, two migration sets, T-SQL that parses.</summary>
public sealed class ParityTests
{
    private static readonly Type[] Forbidden = [typeof(decimal), typeof(DateTimeOffset), typeof(TimeSpan), typeof(ulong), typeof(double), typeof(float)];

    [Fact]
    public void Migrations_OfBothEngines_HaveTheSameNames()
    {
        using var sqlite = Sqlite();
        using var server = SqlServer();

        var names = Names(sqlite);

        names.Should().NotBeEmpty();
        Names(server).Should().Equal(names);

        static List<string> Names(MembershipDbContext database) => [.. database.Database.GetMigrations().Select(name => name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..])];
    }

    [Fact]
    public void Model_OfBothEngines_HasNoChangeWithoutAMigration()
    {
        using var sqlite = Sqlite();
        using var server = SqlServer();

        sqlite.Database.HasPendingModelChanges().Should().BeFalse();
        server.Database.HasPendingModelChanges().Should().BeFalse();
    }

    [Fact]
    public void CreateScript_ForSqlServer_Parses()
    {
        using var server = SqlServer();

        TSql.Errors(server.Database.GenerateCreateScript()).Should().BeEmpty();
    }

    [Fact]
    public void MappedTypes_AreThoseBothEnginesCompareAlike()
    {
        using var sqlite = Sqlite();

        var properties = sqlite.Model.GetEntityTypes().SelectMany(Properties).ToList();

        properties.Should().HaveCountGreaterThan(100);
        properties.Where(property => Forbidden.Contains(Provider(property))).Select(property => $"{property.DeclaringType.ShortName()}.{property.Name}").Should().BeEmpty();
    }

    [Fact]
    public void IndexedStrings_HaveALength()
    {
        using var server = SqlServer();

        var keys = server.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetIndexes().SelectMany(index => index.Properties).Concat(entity.GetKeys().SelectMany(key => key.Properties)))
            .Where(property => Provider(property) == typeof(string)).Distinct().ToList();

        keys.Should().HaveCountGreaterThan(5);
        keys.Where(property => property.GetMaxLength() is null && property.FindRelationalTypeMapping()?.Size is null)
            .Select(property => $"{property.DeclaringType.ShortName()}.{property.Name}").Should().BeEmpty();
    }

    [Fact]
    public void ForeignKeys_OfOurs_NeverCascade()
    {
        using var sqlite = Sqlite();

        var keys = sqlite.Model.GetEntityTypes().Where(entity => entity.ClrType.Namespace!.StartsWith("KonTum", StringComparison.Ordinal))
            .SelectMany(entity => entity.GetForeignKeys()).Where(key => !key.IsOwnership).ToList();

        keys.Should().HaveCountGreaterThan(20);
        keys.Should().OnlyContain(key => key.DeleteBehavior == DeleteBehavior.Restrict);
    }

    [Fact]
    public void Aggregates_CarryAVersionToken()
    {
        using var sqlite = Sqlite();

        var aggregates = sqlite.Model.GetEntityTypes().Where(entity => typeof(Aggregate).IsAssignableFrom(entity.ClrType)).ToList();

        aggregates.Should().HaveCountGreaterThan(5);
        aggregates.Should().OnlyContain(entity => entity.FindProperty("Version")!.IsConcurrencyToken);
    }

    internal static SqlServerMembershipDbContext SqlServer(Action<DbContextOptionsBuilder>? also = null)
    {
        var builder = new DbContextOptionsBuilder<SqlServerMembershipDbContext>();
        PersistenceRegistration.UseSqlServer(builder, new DatabaseOptions(DatabaseProvider.SqlServer, "Server=nowhere;Database=Membership;Encrypt=True"));
        also?.Invoke(builder);
        return new SqlServerMembershipDbContext(builder.Options);
    }

    private static SqliteMembershipDbContext Sqlite()
    {
        var builder = new DbContextOptionsBuilder<SqliteMembershipDbContext>();
        PersistenceRegistration.UseSqlite(builder, "Data Source=:memory:");
        return new SqliteMembershipDbContext(builder.Options);
    }

    private static IEnumerable<IProperty> Properties(ITypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(property => Properties(property.ComplexType)));

    private static Type Provider(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }
}

/// <summary>Parses T-SQL with Microsoft's own parser.</summary>
internal static class TSql
{
    public static IReadOnlyList<string> Errors(string script)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        return [.. errors.Select(error => $"{error.Line}:{error.Column} {error.Message}")];
    }
}
