using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>What differs between the databases in SQL. Statements are written once, with the schema before every table.</summary>
internal abstract class SqlDialect
{
    /// <summary>The schema that statements name.</summary>
    public const string Schema = "competence";

    private readonly ConcurrentDictionary<string, string> _adapted = new(StringComparer.Ordinal);

    /// <summary>The schema of the tables; none where the database has no schemas.</summary>
    public abstract string? DefaultSchema { get; }

    /// <summary>The collation that compares texts by their bytes; none where that is the default.</summary>
    public abstract string? OrdinalCollation { get; }

    /// <summary>The statement as this database wants it; the same object for the same text.</summary>
    public string Adapt(string sql) => _adapted.GetOrAdd(sql, AdaptAnew);

    /// <summary>
    /// A table expression over rows that are passed as one JSON parameter, an array of arrays: <c>(…) as name</c> with the columns of
    /// <paramref name="columns"/> in their order.
    /// </summary>
    public abstract string RowsOf(string parameter, string name, params ReadOnlySpan<(string Column, SqlKind Kind)> columns);

    /// <summary>A table expression over the items of a JSON array that a column holds as text: each is the column <c>value</c> of <paramref name="name"/>.</summary>
    public abstract string ItemsOf(string column, string name);

    /// <summary>
    /// Whether an identifier is among those that <paramref name="query"/> gives. The query is answered first, so that rows are sought by an
    /// index on <paramref name="column"/> and never by reading the whole table, however many identifiers the database expects.
    /// </summary>
    public abstract string IsAmong(string column, string query);

    /// <summary>Whether an identifier is among those of a parameter that <see cref="Json{TId}(ImmutableArray{TId})"/> made.</summary>
    public string IsAmongThose(string column, string parameter) => IsAmong(column, $"select i.id from {RowsOf(parameter, "i", ("id", SqlKind.Id))}");

    /// <summary>
    /// A join that goes through the first table, in the order that is asked for, and finds the rows of the second one for each; never the other way
    /// round, so that it stops early where a limit is written out.
    /// </summary>
    /// <param name="first">The first table and its name in the query.</param>
    /// <param name="second">The second table.</param>
    /// <param name="name">What the query calls the second table.</param>
    /// <param name="key">What its rows are sought by.</param>
    /// <param name="condition">What else is asked of them; they are not sought by it.</param>
    public abstract string ForEach(string first, string second, string name, string key, string condition);

    /// <summary>A query for about how many rows a table has, that costs next to nothing: what a choice between two ways to read it is made by.</summary>
    public abstract string AboutHowMany(string table);

    /// <summary>The smallest of the values that are not NULL; NULL when all are.</summary>
    public abstract string Least(params ReadOnlySpan<string> expressions);

    /// <summary>Whether <paramref name="text"/> holds <paramref name="part"/>, letter by letter.</summary>
    public abstract string Contains(string text, string part);

    /// <summary>Makes a query keep what it reads as it is until the commit; none where writers take turns anyway.</summary>
    public abstract string? ForShare { get; }

    /// <summary>The identifier of all zeros.</summary>
    public abstract string NoId { get; }

    /// <summary>Makes the JSON of <see cref="RowsOf"/>.</summary>
    public string Json<T>(IEnumerable<T> rows, Action<SqlJsonRow, T> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            SqlJsonRow row = new(writer, this);
            writer.WriteStartArray();
            foreach (T item in rows)
            {
                writer.WriteStartArray();
                write(row, item);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>The JSON of <see cref="RowsOf"/> for a column of identifiers.</summary>
    public string Json<TId>(ImmutableArray<TId> ids)
        where TId : struct, IEntityId<TId> => Json(ids, static (row, id) => row.Id(id.Value));

    /// <summary>Writes a date in JSON so that <see cref="RowsOf"/> reads it.</summary>
    public abstract void WriteDate(Utf8JsonWriter writer, LocalDate date);

    /// <summary>Writes an instant in JSON so that <see cref="RowsOf"/> reads it.</summary>
    public abstract void WriteInstant(Utf8JsonWriter writer, Instant instant);

    protected abstract string AdaptAnew(string sql);
}
