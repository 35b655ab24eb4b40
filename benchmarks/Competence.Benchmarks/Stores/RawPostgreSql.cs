using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Competence.Benchmarks.Stores;

/// <summary>
/// ADO on PostgreSQL as one would write it for speed: batches of typed positional parameters on the one pooled connection that the store uses
/// too, with automatic preparation.
/// </summary>
internal sealed class RawPostgreSql(NpgsqlConnection connection) : RawDatabase
{
    public override string NewId => "gen_random_uuid()";

    public override string Text(string id) => $"{id}::text";

    public override string IsAmong(string column, string query) => $"{column} = any(array({query}))";

    public override string IsAmongThose(string column, string parameter, bool areIds) => $"{column} = any({parameter})";

    public override async ValueTask ReadAsync(params RawQuery[] queries)
    {
        await connection.OpenAsync();
        try
        {
            await using NpgsqlBatch batch = new(connection);
            foreach (RawQuery query in queries)
            {
                batch.BatchCommands.Add(Command(query.Sql, query.Values));
            }

            await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync();
            foreach (RawQuery query in queries)
            {
                while (await reader.ReadAsync())
                {
                    query.OnRow(reader);
                }

                await reader.NextResultAsync();
            }
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    public override async ValueTask<bool> WriteAsync(int rows, params RawStatement[] statements)
    {
        await connection.OpenAsync();
        try
        {
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
            await using NpgsqlBatch batch = new(connection, transaction);
            foreach (RawStatement statement in statements)
            {
                batch.BatchCommands.Add(Command(statement.Sql, statement.Values));
            }

            if (await batch.ExecuteNonQueryAsync() != rows)
            {
                return false;
            }

            await transaction.CommitAsync();
            return true;
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    public override async ValueTask LoadAsync(string table, RawColumn[] columns, int rows, Action<RawRow, int> write)
    {
        await connection.OpenAsync();
        try
        {
            await using NpgsqlBinaryImporter importer = await connection.BeginBinaryImportAsync(
                $"copy {table} ({string.Join(", ", columns.Select(column => column.Name))}) from stdin (format binary)");
            PostgreSqlRow row = new(importer);
            for (int number = 0; number < rows; number++)
            {
                await importer.StartRowAsync();
                write(row, number);
            }

            await importer.CompleteAsync();
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    public override async ValueTask ExecuteAsync(string sql, params object?[] values)
    {
        await connection.OpenAsync();
        try
        {
            await using NpgsqlCommand command = new(sql, connection) { CommandTimeout = 300 };
            command.Parameters.AddRange(values.Select(Parameter).ToArray());
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    public override Guid Id(DbDataReader row, int column) => row.GetGuid(column);

    public override LocalDate? Date(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(column));

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    private static NpgsqlBatchCommand Command(string sql, object?[] values)
    {
        NpgsqlBatchCommand command = new(sql);
        foreach (object? value in values)
        {
            command.Parameters.Add(Parameter(value));
        }

        return command;
    }

    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        Guid id => new NpgsqlParameter<Guid> { TypedValue = id, NpgsqlDbType = NpgsqlDbType.Uuid },
        Guid[] ids => new NpgsqlParameter<Guid[]> { TypedValue = ids, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid },
        long[] numbers => new NpgsqlParameter<long[]> { TypedValue = numbers, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint },
        int number => new NpgsqlParameter<int> { TypedValue = number, NpgsqlDbType = NpgsqlDbType.Integer },
        long number => new NpgsqlParameter<long> { TypedValue = number, NpgsqlDbType = NpgsqlDbType.Bigint },
        LocalDate date => new NpgsqlParameter<DateOnly> { TypedValue = date.ToDateOnly(), NpgsqlDbType = NpgsqlDbType.Date },
        Instant instant => new NpgsqlParameter<DateTime> { TypedValue = instant.ToDateTimeUtc(), NpgsqlDbType = NpgsqlDbType.TimestampTz },
        string text => new NpgsqlParameter<string> { TypedValue = text, NpgsqlDbType = NpgsqlDbType.Text },
        bool flag => new NpgsqlParameter<bool> { TypedValue = flag, NpgsqlDbType = NpgsqlDbType.Boolean },
        _ => throw new ArgumentException($"No parameter is made of {value ?? "null"}.", nameof(value)),
    };
}
