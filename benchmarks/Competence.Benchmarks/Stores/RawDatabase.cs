using System.Data.Common;

namespace Competence.Benchmarks.Stores;

/// <summary>SQL by hand on a store's database: what the store is held against. Statements name their values <c>$1</c>, <c>$2</c> and so on.</summary>
internal abstract class RawDatabase : IAsyncDisposable
{
    /// <summary>An expression for an identifier that is new in every row.</summary>
    public abstract string NewId { get; }

    /// <summary>An identifier as it stands in JSON.</summary>
    public abstract string Text(string id);

    /// <summary>Whether an identifier is among those of a query, said so that rows are sought by the index.</summary>
    public abstract string IsAmong(string column, string query);

    /// <summary>Whether a key is among those of a parameter: an array of <see cref="Guid"/> or <see cref="long"/>.</summary>
    public abstract string IsAmongThose(string column, string parameter, bool areIds);

    /// <summary>Answers queries in one round trip, each row by the reader of its query.</summary>
    public abstract ValueTask ReadAsync(params RawQuery[] queries);

    /// <summary>Does statements in one transaction; false, with nothing done, when they did not change one row each.</summary>
    public ValueTask<bool> WriteAsync(params RawStatement[] statements) => WriteAsync(statements.Length, statements);

    /// <summary>Does statements in one transaction; false, with nothing done, when they did not change as many rows together.</summary>
    public abstract ValueTask<bool> WriteAsync(int rows, params RawStatement[] statements);

    /// <summary>Adds rows in one transaction, the fastest way that the database has for many.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that <paramref name="write"/> writes, in its order.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="write">Writes the row with this number, counted from 0.</param>
    public abstract ValueTask LoadAsync(string table, RawColumn[] columns, int rows, Action<RawRow, int> write);

    /// <summary>Does anything, in a transaction of its own; not for what is timed.</summary>
    public abstract ValueTask ExecuteAsync(string sql, params object?[] values);

    /// <summary>All that queries answer, as text: to compare with what another way of doing the same has left.</summary>
    public async ValueTask<string> DescribeAsync(IEnumerable<string> queries, params object?[] values)
    {
        List<string> found = [];
        foreach (string sql in queries)
        {
            await ReadAsync(new RawQuery(sql, values, row => found.Add(string.Join(
                '|', Enumerable.Range(0, row.FieldCount).Select(column => row.IsDBNull(column) ? "" : row.GetValue(column).ToString())))));
        }

        return string.Join(Environment.NewLine, found);
    }

    public abstract Guid Id(DbDataReader row, int column);

    public abstract LocalDate? Date(DbDataReader row, int column);

    public abstract ValueTask DisposeAsync();
}
