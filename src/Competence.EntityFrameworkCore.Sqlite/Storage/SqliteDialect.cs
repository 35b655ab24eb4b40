using System.Text.Json;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Sqlite.Storage;

/// <summary>SQLite: no schema; guids are 16 bytes big-endian, dates are days and instants microseconds since 1970.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    private const string Beyond = "9223372036854775807";

    public override string? DefaultSchema => null;

    public override string? OrdinalCollation => null;

    public override string? ForShare => null;

    public override string NoId => "zeroblob(16)";

    public override string RowsOf(string parameter, string name, params ReadOnlySpan<(string Column, SqlKind Kind)> columns)
    {
        List<string> read = [];
        foreach ((string column, SqlKind kind) in columns)
        {
            string value = $"value ->> {read.Count}";
            read.Add($"{(kind == SqlKind.Id ? $"unhex({value})" : value)} as {column}");
        }

        return $"(select {string.Join(", ", read)} from json_each(@{parameter})) as {name}";
    }

    public override string ItemsOf(string column, string name) => $"json_each({column}) as {name}";

    public override string IsAmong(string column, string query) => $"{column} in ({query})";

    public override string ForEach(string first, string second, string name, string key, string condition) =>
        $"{first} cross join {second} {name} on {key} and ({condition}) is true";

    public override string AboutHowMany(string table) => $"select count(*) from {table}";

    public override string Least(params ReadOnlySpan<string> expressions) =>
        $"nullif(min({string.Join(", ", expressions.ToArray().Select(expression => $"coalesce({expression}, {Beyond})"))}), {Beyond})";

    public override string Contains(string text, string part) => $"instr({text}, {part}) > 0";

    public override void WriteDate(Utf8JsonWriter writer, LocalDate date) => writer.WriteNumberValue(SqliteValues.DayOf(date));

    public override void WriteInstant(Utf8JsonWriter writer, Instant instant) => writer.WriteNumberValue(SqliteValues.MicrosecondsOf(instant));

    protected override string AdaptAnew(string sql) => sql.Replace($"{Schema}.", "", StringComparison.Ordinal);
}
