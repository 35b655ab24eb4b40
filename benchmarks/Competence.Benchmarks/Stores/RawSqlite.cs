using System.Data.Common;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Competence.Benchmarks.Stores;

/// <summary>ADO on SQLite as one would write it for speed: commands prepared once on one connection that stays open.</summary>
internal sealed class RawSqlite : RawDatabase
{
    private const int RowsAtATime = 5_000;
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

    public override string Text(string id)
    {
        string hex = $"lower(hex({id}))";
        (int From, int Length)[] groups = [(1, 8), (9, 4), (13, 4), (17, 4), (21, 12)];
        IEnumerable<string> parts = groups.Select(group => $"substr({hex}, {group.From}, {group.Length})");
        return string.Join(" || '-' || ", parts);
    }

    public override string IsAmong(string column, string query) => $"{column} in ({query})";

    public override string IsAmongThose(string column, string parameter, bool areIds) =>
        $"{column} in (select {(areIds ? "unhex(value)" : "value")} from json_each({parameter}))";

    public static long DayOf(LocalDate date) => Period.DaysBetween(FirstDay, date);

    public static long MicrosecondsOf(Instant instant) => instant.ToUnixTimeTicks() / 10;

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

    public override ValueTask<bool> WriteAsync(int rows, params RawStatement[] statements)
    {
        Prepared("begin immediate", []).ExecuteNonQuery();
        bool done = statements.Sum(statement => Prepared(statement.Sql, statement.Values).ExecuteNonQuery()) == rows;
        Prepared(done ? "commit" : "rollback", []).ExecuteNonQuery();
        return new(done);
    }

    public override ValueTask LoadAsync(string table, RawColumn[] columns, int rows, Action<RawRow, int> write)
    {
        string names = string.Join(", ", columns.Select(column => column.Name));
        string values = string.Join(", ", columns.Select((column, i) => column.Type == typeof(Guid) ? $"unhex(value ->> {i})" : $"value ->> {i}"));
        Prepared("begin immediate", []).ExecuteNonQuery();
        for (int done = 0; done < rows; done += RowsAtATime)
        {
            string json = Json(done, Math.Min(rows, done + RowsAtATime), write);
            Prepared($"insert into {table} ({names}) select {values} from json_each($1)", [json]).ExecuteNonQuery();
        }

        Prepared("commit", []).ExecuteNonQuery();
        return ValueTask.CompletedTask;
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

    private static string Json(int from, int to, Action<RawRow, int> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            SqliteRow row = new(writer);
            writer.WriteStartArray();
            for (int number = from; number < to; number++)
            {
                writer.WriteStartArray();
                write(row, number);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static object Of(object? value) => value switch
    {
        Guid id => id.ToByteArray(bigEndian: true),
        Guid[] ids => JsonSerializer.Serialize(ids.Select(id => id.ToString("N"))),
        long[] numbers => JsonSerializer.Serialize(numbers),
        LocalDate date => DayOf(date),
        Instant instant => MicrosecondsOf(instant),
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
