using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KonTum.Membership.Web.Tests.Support;

/// <summary>Hears every statement that the program sends to one database file, with its parameters.</summary>
public sealed class StatementRecorder : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly Func<string?> _path;
    private readonly List<Statement> _statements = [];
    private readonly List<IDisposable> _subscriptions = [];

    /// <param name="path">The file; null while it is not known yet.</param>
    public StatementRecorder(Func<string?> path)
    {
        _path = path;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>What was heard since the last time.</summary>
    public IReadOnlyList<Statement> Take()
    {
        lock (_statements)
        {
            Statement[] taken = [.. _statements];
            _statements.Clear();
            return taken;
        }
    }

    /// <summary>The steps by which SQLite answers the statement.</summary>
    public IReadOnlyList<string> Explain(Statement statement)
    {
        using var connection = new SqliteConnection($"Data Source={_path()};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The program's own statement.
        command.CommandText = "EXPLAIN QUERY PLAN " + statement.Text;
#pragma warning restore CA2100
        foreach (var (name, value) in statement.Parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read()) steps.Add(reader.GetString(3));
        return steps;
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this));
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != RelationalEventId.CommandExecuted.Name || value.Value is not CommandExecutedEventData { Command: { } command }) return;
        if (!command.Connection!.DataSource.Equals(_path(), StringComparison.Ordinal)) return;
        lock (_statements) _statements.Add(new Statement(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
}

public sealed record Statement(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);
