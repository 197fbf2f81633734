using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KonTum.Membership.Application.Persistence.Erasing;

/// <summary>
/// Deletes every row that hangs on a file, whichever module made it. The tables are found in the model, so that one
/// that comes later is not forgotten; only the stub stays.
/// </summary>
internal static class CandidateEraser
{
    private const string Reference = "CandidateId";

    public static async Task EraseAsync(MembershipDbContext database, int candidateId, CancellationToken cancellationToken)
    {
        var publicId = await database.Candidates.Where(candidate => candidate.Id == candidateId).Select(candidate => candidate.PublicId).SingleAsync(cancellationToken);
        await database.CandidateDrafts.Where(draft => draft.Id == publicId).ExecuteDeleteAsync(cancellationToken);
        foreach (var statement in Statements(database.Model)) await database.Database.ExecuteSqlRawAsync(statement, [candidateId], cancellationToken);
    }

    /// <summary>SQLite keeps changed pages beside the file until they are folded in: what was overwritten must not stand there either.</summary>
    public static async Task ForgetAsync(MembershipDbContext database, CancellationToken cancellationToken)
    {
        if (database.Database.IsSqlite()) await database.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
    }

    internal static IReadOnlyList<string> Statements(IModel model)
    {
        var file = model.FindEntityType(typeof(Candidate))!;
        var statements = new List<string>();
        foreach (var (owner, column) in Owners(model, file)) Add(owner, $"[{column}] = {{0}}", statements);
        statements.Add($"DELETE FROM [{file.GetTableName()}] WHERE [Id] = {{0}}");
        return statements;
    }

    private static IEnumerable<(IEntityType Owner, string Column)> Owners(IModel model, IEntityType file) =>
        model.GetEntityTypes().Where(entity => entity != file && entity.ClrType != typeof(FileStub))
            .SelectMany(entity => entity.GetProperties(), (entity, property) => (entity, property))
            .Where(pair => pair.property.Name == Reference || pair.property.GetContainingForeignKeys().Any(key => key.PrincipalEntityType == file))
            .Select(pair => (pair.entity, pair.property.GetColumnName()));

    /// <summary>What hangs on the rows goes before them.</summary>
    private static void Add(IEntityType entity, string where, List<string> statements)
    {
        var table = entity.GetTableName()!;
        foreach (var key in entity.GetReferencingForeignKeys().Where(key => key.DeclaringEntityType != entity && key.DeclaringEntityType.GetTableName() != table))
            Add(key.DeclaringEntityType, $"[{key.Properties.Single().GetColumnName()}] IN (SELECT [Id] FROM [{table}] WHERE {where})", statements);
        statements.Add($"DELETE FROM [{table}] WHERE {where}");
    }
}
