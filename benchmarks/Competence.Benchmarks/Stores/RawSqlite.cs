using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Competence.Benchmarks.Stores;

/// <summary>ADO on SQLite as one would write it for speed: commands prepared once on one connection that stays open.</summary>
internal sealed class RawSqlite : RawDatabase
{
    private static readonly LocalDate FirstDay = new(1970, 1, 1);

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public RawSqlite(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=false");
        _connection.Open();
        foreach (string pragma in (string[])["journal_mode = wal", "synchronous = normal", "cache_size = -65536", "mmap_size = 268435456", "temp_store = memory"])
        {
            using SqliteCommand command = new($"pragma {pragma}", _connection);
            command.ExecuteNonQuery();
        }
    }

    public override string NewId => "randomblob(16)";

    public override string IsAmong(string column, string query) => $"{column} in ({query})";

    public override ValueTask ReadAsync(params RawQuery[] queries)
    {
        Prepared("begin", []).ExecuteNonQuery();
        foreach (RawQuery query in queries)
        {
            using SqliteDataReader reader = Prepared(query.Sql, query.Values).ExecuteReader();
            while (reader.Read())
            {
                query.OnRow(reader);
            }
        }

        Prepared("commit", []).ExecuteNonQuery();
        return ValueTask.CompletedTask;
    }

    public override ValueTask<bool> WriteAsync(params RawStatement[] statements)
    {
        Prepared("begin immediate", []).ExecuteNonQuery();
        bool done = Array.TrueForAll(statements, statement => Prepared(statement.Sql, statement.Values).ExecuteNonQuery() == 1);
        Prepared(done ? "commit" : "rollback", []).ExecuteNonQuery();
        return new(done);
    }

    public override ValueTask ExecuteAsync(string sql, params object?[] values)
    {
        Prepared(sql, values).ExecuteNonQuery();
        return ValueTask.CompletedTask;
    }

    public override Guid Id(DbDataReader row, int column)
    {
        Span<byte> bytes = stackalloc byte[16];
        SQLitePCL.raw.sqlite3_column_blob(((SqliteDataReader)row).Handle!, column).CopyTo(bytes);
        return new Guid(bytes, bigEndian: true);
    }

    public override LocalDate? Date(DbDataReader row, int column) => row.IsDBNull(column) ? null : FirstDay.PlusDays((int)row.GetInt64(column));

    public override ValueTask DisposeAsync()
    {
        foreach (SqliteCommand command in _prepared.Values)
        {
            command.Dispose();
        }

        return _connection.DisposeAsync();
    }

    private static object Of(object? value) => value switch
    {
        Guid id => id.ToByteArray(bigEndian: true),
        LocalDate date => (long)Period.DaysBetween(FirstDay, date),
        Instant instant => instant.ToUnixTimeTicks() / 10,
        null => DBNull.Value,
        _ => value,
    };

    private SqliteCommand Prepared(string sql, object?[] values)
    {
        if (!_prepared.TryGetValue(sql, out SqliteCommand? command))
        {
            command = new SqliteCommand(sql, _connection);
            for (int i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }

            _prepared[sql] = command;
        }

        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = Of(values[i]);
        }

        return command;
    }
}
