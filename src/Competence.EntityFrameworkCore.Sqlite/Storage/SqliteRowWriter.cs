using System.Globalization;
using Competence.EntityFrameworkCore.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Competence.EntityFrameworkCore.Sqlite.Storage;

/// <summary>Inserts many rows by one prepared statement, its values bound without parameters between: several times as fast as a command a row.</summary>
internal sealed class SqliteRowWriter : IDisposable
{
    private readonly sqlite3 _database;
    private readonly IReadOnlyList<TableSql.Column> _columns;
    private readonly sqlite3_stmt _statement;

    public SqliteRowWriter(sqlite3 database, TableSql table)
    {
        (_database, _columns) = (database, table.Columns);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, table.InsertText, out _statement), database);
    }

    /// <summary>Inserts a row; false when it is there already.</summary>
    /// <exception cref="SqliteException">The file cannot be written.</exception>
    public bool TryInsert(object record)
    {
        for (int i = 0; i < _columns.Count; i++)
        {
            Bind(i + 1, _columns[i].Kind, _columns[i].Read(record));
        }

        int outcome = raw.sqlite3_step(_statement);
        _ = raw.sqlite3_reset(_statement);
        if (outcome is raw.SQLITE_DONE or raw.SQLITE_CONSTRAINT)
        {
            return outcome == raw.SQLITE_DONE;
        }

        SqliteException.ThrowExceptionForRC(outcome, _database);
        return false;
    }

    public void Dispose() => _statement.Dispose();

    private void Bind(int parameter, SqlKind kind, object? value)
    {
        switch (kind)
        {
            case var _ when value is null:
                _ = raw.sqlite3_bind_null(_statement, parameter);
                break;
            case SqlKind.Id:
                Span<byte> bytes = stackalloc byte[16];
                _ = ((Guid)value).TryWriteBytes(bytes, bigEndian: true, out _);
                _ = raw.sqlite3_bind_blob(_statement, parameter, bytes);
                break;
            case SqlKind.Date:
                _ = raw.sqlite3_bind_int64(_statement, parameter, SqliteValues.DayOf((LocalDate)value));
                break;
            case SqlKind.Instant:
                _ = raw.sqlite3_bind_int64(_statement, parameter, SqliteValues.MicrosecondsOf((Instant)value));
                break;
            case SqlKind.Text:
                _ = raw.sqlite3_bind_text(_statement, parameter, (string)value);
                break;
            default:
                _ = raw.sqlite3_bind_int64(_statement, parameter, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
