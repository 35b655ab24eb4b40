using System.Globalization;
using Competence.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Competence.EntityFrameworkCore.PostgreSql.Storage;

/// <summary>Values as Npgsql takes them. Types are always said, also of NULL: a statement is prepared for its types.</summary>
internal static class PostgreSqlValues
{
    public static NpgsqlBatchCommand Command(string sql, SqlValue[] values)
    {
        NpgsqlBatchCommand command = new(sql);
        foreach (SqlValue value in values)
        {
            command.Parameters.Add(new NpgsqlParameter(value.Name, TypeOf(value.Kind)) { Value = Of(value) });
        }

        return command;
    }

    private static object Of(SqlValue value) => value.Kind switch
    {
        _ when value.Value is null => DBNull.Value,
        SqlKind.Date => ((LocalDate)value.Value).ToDateOnly(),
        SqlKind.Instant => ((Instant)value.Value).ToDateTimeUtc(),
        SqlKind.Small => Convert.ToInt16(value.Value, CultureInfo.InvariantCulture),
        _ => value.Value,
    };

    private static NpgsqlDbType TypeOf(SqlKind kind) => kind switch
    {
        SqlKind.Id => NpgsqlDbType.Uuid,
        SqlKind.Date => NpgsqlDbType.Date,
        SqlKind.Instant => NpgsqlDbType.TimestampTz,
        SqlKind.Small => NpgsqlDbType.Smallint,
        SqlKind.Integer => NpgsqlDbType.Integer,
        SqlKind.Long => NpgsqlDbType.Bigint,
        SqlKind.Boolean => NpgsqlDbType.Boolean,
        _ => NpgsqlDbType.Text,
    };
}
