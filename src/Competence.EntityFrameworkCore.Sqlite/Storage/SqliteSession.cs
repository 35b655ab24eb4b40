using Competence.EntityFrameworkCore.Storage;
using Microsoft.Data.Sqlite;

namespace Competence.EntityFrameworkCore.Sqlite.Storage;

/// <summary>An open connection with the statements that were prepared on it. Not for use by several threads.</summary>
internal sealed class SqliteSession : IDisposable
{
    /// <summary>How many statements stay prepared; lists with many shapes must not fill the memory.</summary>
    private const int MostPrepared = 200;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public SqliteSession(string connectionString, params ReadOnlySpan<string> pragmas)
    {
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
        foreach (string pragma in pragmas)
        {
            Execute($"pragma {pragma}");
        }
    }

    /// <summary>Does a statement; gives the number of changed rows.</summary>
    public int Execute(string sql, params SqlValue[] values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>Does several statements that are separated by semicolons and not repeated.</summary>
    public void ExecuteScript(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Adds rows; false when one of them is there already.</summary>
    /// <exception cref="SqliteException">The file cannot be written.</exception>
    public bool Load(TableRows rows, CancellationToken cancellationToken)
    {
        using SqliteRowWriter writer = new(_connection.Handle!, rows.Table);
        foreach (object record in rows.Records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!writer.TryInsert(record))
            {
                return false;
            }
        }

        return true;
    }

    public void Read(SqlQuery query)
    {
        using SqliteDataReader reader = Prepared(query.Text, query.Values).ExecuteReader();
        SqliteRow row = new(reader);
        while (reader.Read())
        {
            query.OnRow(row);
        }
    }

    public void Dispose()
    {
        Forget();
        _connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, SqlValue[] values)
    {
        if (!_prepared.TryGetValue(sql, out SqliteCommand? command))
        {
            if (_prepared.Count >= MostPrepared)
            {
                Forget();
            }

            command = _connection.CreateCommand();
            command.CommandText = sql;
            _prepared[sql] = command;
        }

        SqliteValues.Bind(command, values);
        return command;
    }

    private void Forget()
    {
        foreach (SqliteCommand command in _prepared.Values)
        {
            command.Dispose();
        }

        _prepared.Clear();
    }
}
