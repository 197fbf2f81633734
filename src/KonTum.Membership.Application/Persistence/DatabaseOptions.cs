namespace KonTum.Membership.Application.Persistence;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>Which engine, and how to reach it.</summary>
/// <param name="MaxBatchSize">SQL Server only; null leaves the provider's own.</param>
public sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString, int? MaxBatchSize = null);
