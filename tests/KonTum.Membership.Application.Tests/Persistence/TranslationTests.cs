using System.Data.Common;
using System.Reflection;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Reports.Issuing;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Application.Tasks;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KonTum.Membership.Application.Tests.Persistence;

/// <summary>
/// Every public method of every query is run against the SQL Server provider without a server: an interceptor keeps
/// the statement and answers with no rows. What is kept must parse as T-SQL.
/// </summary>
public sealed class TranslationTests
{
    public static TheoryData<string> Methods() => [.. QueryMethods().Select(method => NameOf(method))];

    [Fact]
    public void Queries_AreFound() => QueryMethods().Count().Should().BeGreaterThan(20);

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Query_UnderSqlServer_SendsOnlyTSqlThatParses(string name)
    {
        var kept = new StatementKeeper();
        await using var database = ParityTests.SqlServer(builder => builder.AddInterceptors(kept, new NoConnection()));
        var method = QueryMethods().Single(m => NameOf(m) == name);

        var answer = method.Invoke(Make(method.DeclaringType!, database), [.. method.GetParameters().Select(Argument)]);
        try
        {
            if (answer is Task task) await task;
            else if (answer is IQueryable queryable) await ((IQueryable<Domain.Members.Member>)queryable).ToListAsyncForTests();
        }
        catch (Exception empty) when (empty is NullReferenceException || empty.Message.StartsWith("Sequence contains no", StringComparison.Ordinal) || empty.Message.StartsWith("Nullable object", StringComparison.Ordinal))
        {
            // With no rows some answers cannot be made; the statement was sent all the same.
        }

        kept.Statements.Should().NotBeEmpty();
        kept.Statements.SelectMany(TSql.Errors).Should().BeEmpty();
    }

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.Name))})";

    private static IEnumerable<MethodInfo> QueryMethods() =>
        from type in typeof(MembershipDbContext).Assembly.GetTypes()
        where type.Name.EndsWith("Query", StringComparison.Ordinal) && type is { IsClass: true, IsPublic: true }
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName && (typeof(Task).IsAssignableFrom(method.ReturnType) || typeof(IQueryable).IsAssignableFrom(method.ReturnType))
        orderby type.Name, method.Name
        select method;

    private static object Make(Type type, MembershipDbContext database)
    {
        var constructor = type.GetConstructors().Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(MembershipDbContext) ? database
            : parameter.ParameterType == typeof(Domain.Rules.Rulebook) ? EmbeddedRulebook.Load()
            : parameter.ParameterType == typeof(Domain.Procedure.WorkingCalendar) ? EmbeddedCalendar.Load()
            : parameter.ParameterType == typeof(Domain.Papers.PaperCatalogue) ? Application.Papers.EmbeddedPapers.Catalogue(EmbeddedRulebook.Load())
            : parameter.ParameterType == typeof(Domain.Privacy.PrivacyTerms) ? Application.Privacy.EmbeddedPrivacyTerms.Load()
            : parameter.ParameterType == typeof(IEnumerable<ITaskSource>) ? Sources(database)
            : Make(parameter.ParameterType, database))]);
    }

    private static ITaskSource[] Sources(MembershipDbContext database) =>
        [.. typeof(ITaskSource).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ITaskSource))).Select(type => (ITaskSource)Make(type, database))];

    private static object? Argument(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(UnitScope) => new UnitScope(1, new DateOnly(2010, 12, 31), true),
        var type when type == typeof(CancellationToken) => TestContext.Current.CancellationToken,
        var type when type == typeof(CandidateListFilter) => new CandidateListFilter("y mai", null, 1, 50),
        var type when type == typeof(Quarter) => new Quarter(2010, 3),
        var type when type == typeof(Domain.Reports.ReportPeriod) => Domain.Reports.ReportPeriod.Of(2010, 4),
        var type when type == typeof(IssuedView) => Issued,
        var type when type == typeof(Application.Audit.AuditFilter) => new Application.Audit.AuditFilter("thanhuy", "Candidate.Read", 1, new DateTime(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2011, 1, 1, 0, 0, 0, DateTimeKind.Utc), Guid.Empty, new Application.Audit.AuditPlace(new DateTime(2010, 5, 1, 0, 0, 0, DateTimeKind.Utc), 7)),
        var type when type == typeof(UnitKind) => UnitKind.CityCommittee,
        var type when type == typeof(DateOnly) => new DateOnly(2011, 4, 15),
        var type when type == typeof(DateTime) => new DateTime(2010, 12, 31, 0, 0, 0, DateTimeKind.Utc),
        var type when type == typeof(Domain.Rules.RuleSet) => EmbeddedRulebook.Load().Sets[0],
        var type when type == typeof(Guid) => Guid.Empty,
        var type when type == typeof(int) => 2010,
        var type when type == typeof(string) => "kroong-01",
        var type when type == typeof(bool) => true,
        var type when type == typeof(IReadOnlyList<Guid>) => new[] { Guid.Empty },
        var type when type == typeof(IReadOnlyList<string>) => new[] { "kroong-01" },
        var type when type.IsAssignableFrom(typeof(int[])) => new[] { 1, 2 },
        var type when type.IsClass || Nullable.GetUnderlyingType(type) is not null => null,
        var type => Activator.CreateInstance(type),
    };

    private static IssuedView Issued => new(
        new IssuedHead(Domain.Reports.ReportPeriod.Of(2010, 4), 1, "0000-0000", string.Empty, new DateOnly(2011, 1, 14), DateTime.UnixEpoch, string.Empty, string.Empty, null), 1,
        new FrozenReport(FrozenReport.CurrentForm, "kon-tum", string.Empty, 2010, 4, 1, new DateOnly(2010, 12, 31), null!, null!, new Dictionary<string, string>(), [new FrozenTable("Q1", string.Empty, string.Empty, [], [new FrozenRow("kroong", string.Empty, [])], null, [])]), true);

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }

    private sealed class StatementKeeper : DbCommandInterceptor
    {
        public List<string> Statements { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Statements.Add(command.CommandText);
            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(NoRows()));
        }

        private static System.Data.DataTableReader NoRows()
        {
            // As many columns as any statement asks for; no row is ever read from them.
            var table = new System.Data.DataTable();
            for (var i = 0; i < 100; i++) table.Columns.Add($"c{i}", typeof(object));
            return table.CreateDataReader();
        }
    }
}

internal static class QueryableForTests
{
    public static Task<List<T>> ToListAsyncForTests<T>(this IQueryable<T> rows) => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(rows, TestContext.Current.CancellationToken);
}
