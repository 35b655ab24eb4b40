using System.Data.Common;

namespace Competence.Benchmarks.Stores;

/// <summary>SQL by hand on a store's database: what the store is held against. Statements name their values <c>$1</c>, <c>$2</c> and so on.</summary>
internal abstract class RawDatabase : IAsyncDisposable
{
    /// <summary>An expression for an identifier that is new in every row.</summary>
    public abstract string NewId { get; }

    /// <summary>Whether an identifier is among those of a query, said so that rows are sought by the index.</summary>
    public abstract string IsAmong(string column, string query);

    /// <summary>Answers queries in one round trip, each row by the reader of its query.</summary>
    public abstract ValueTask ReadAsync(params RawQuery[] queries);

    /// <summary>Does statements in one transaction; false, with nothing done, when one of them did not change exactly one row.</summary>
    public abstract ValueTask<bool> WriteAsync(params RawStatement[] statements);

    /// <summary>Does anything, in a transaction of its own; not for what is timed.</summary>
    public abstract ValueTask ExecuteAsync(string sql, params object?[] values);

    public abstract Guid Id(DbDataReader row, int column);

    public abstract LocalDate? Date(DbDataReader row, int column);

    public abstract ValueTask DisposeAsync();
}
