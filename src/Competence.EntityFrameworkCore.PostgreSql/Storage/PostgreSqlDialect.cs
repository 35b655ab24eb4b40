using System.Text.Json;
using Competence.EntityFrameworkCore.Storage;
using NodaTime.Text;

namespace Competence.EntityFrameworkCore.PostgreSql.Storage;

/// <summary>PostgreSQL: a schema of its own, and types that say what they hold.</summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    public override string? DefaultSchema => Schema;

    public override string? OrdinalCollation => "C";

    public override string? ForShare => "for share";

    public override string NoId => "'00000000-0000-0000-0000-000000000000'::uuid";

    public override string RowsOf(string parameter, string name, params ReadOnlySpan<(string Column, SqlKind Kind)> columns)
    {
        List<string> read = [];
        foreach ((string column, SqlKind kind) in columns)
        {
            read.Add($"(e ->> {read.Count})::{TypeOf(kind)} as {column}");
        }

        return $"(select {string.Join(", ", read)} from jsonb_array_elements(@{parameter}::jsonb) e) as {name}";
    }

    public override string ItemsOf(string column, string name) => $"jsonb_array_elements({column}::jsonb) as {name}(value)";

    public override string IsAmong(string column, string query) => $"{column} = any(array({query}))";

    public override string ForEach(string first, string second, string name, string key, string condition) =>
        $"{first} cross join lateral (select {name}.* from {second} {name} where {key} and {condition} offset 0) {name}";

    public override string AboutHowMany(string table) => $"""
        select case when c.reltuples > 0 then c.reltuples::bigint else (select count(*) from {Schema}.{table}) end
        from pg_class c where c.oid = '{Schema}.{table}'::regclass
        """;

    public override string Least(params ReadOnlySpan<string> expressions) => $"least({string.Join(", ", expressions)})";

    public override string Contains(string text, string part) => $"strpos({text}, {part}) > 0";

    public override void WriteDate(Utf8JsonWriter writer, LocalDate date) => writer.WriteStringValue(LocalDatePattern.Iso.Format(date));

    public override void WriteInstant(Utf8JsonWriter writer, Instant instant) => writer.WriteStringValue(InstantPattern.ExtendedIso.Format(instant));

    protected override string AdaptAnew(string sql) => sql;

    private static string TypeOf(SqlKind kind) => kind switch
    {
        SqlKind.Id => "uuid",
        SqlKind.Date => "date",
        SqlKind.Instant => "timestamptz",
        SqlKind.Small => "smallint",
        SqlKind.Integer => "integer",
        SqlKind.Long => "bigint",
        SqlKind.Boolean => "boolean",
        _ => "text",
    };
}
