using System.Collections.Concurrent;
using System.Globalization;
using Competence.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Competence.EntityFrameworkCore.PostgreSql.Storage;

/// <summary>Makes commands of statements and their values. Types are always said, also of NULL: a statement is prepared for its types.</summary>
internal sealed class PostgreSqlCommands
{
    private readonly ConcurrentDictionary<string, PositionalSql> _positional = new(StringComparer.Ordinal);

    public NpgsqlBatchCommand Of(string sql, SqlValue[] values)
    {
        PositionalSql positional = _positional.GetOrAdd(sql, PositionalSql.Of);
        NpgsqlBatchCommand command = new(positional.Text);
        foreach (string name in positional.Names)
        {
            command.Parameters.Add(Parameter(values.First(value => value.Name == name)));
        }

        return command;
    }

    private static NpgsqlParameter Parameter(SqlValue value) => value.Value is null
        ? new NpgsqlParameter { NpgsqlDbType = TypeOf(value.Kind), Value = DBNull.Value }
        : value.Kind switch
        {
            SqlKind.Id => Typed((Guid)value.Value, NpgsqlDbType.Uuid),
            SqlKind.Date => Typed(((LocalDate)value.Value).ToDateOnly(), NpgsqlDbType.Date),
            SqlKind.Instant => Typed(((Instant)value.Value).ToDateTimeUtc(), NpgsqlDbType.TimestampTz),
            SqlKind.Small => Typed(Convert.ToInt16(value.Value, CultureInfo.InvariantCulture), NpgsqlDbType.Smallint),
            SqlKind.Integer => Typed((int)value.Value, NpgsqlDbType.Integer),
            SqlKind.Long => Typed((long)value.Value, NpgsqlDbType.Bigint),
            SqlKind.Boolean => Typed((bool)value.Value, NpgsqlDbType.Boolean),
            _ => Typed((string)value.Value, NpgsqlDbType.Text),
        };

    private static NpgsqlParameter<T> Typed<T>(T value, NpgsqlDbType type) => new() { TypedValue = value, NpgsqlDbType = type };

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
