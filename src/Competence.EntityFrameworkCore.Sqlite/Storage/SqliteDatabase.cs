using System.Collections.Concurrent;
using System.Data.Common;
using Competence.EntityFrameworkCore.Storage;
using Microsoft.Data.Sqlite;

namespace Competence.EntityFrameworkCore.Sqlite.Storage;

/// <summary>
/// One SQLite file. Writers of this process take turns at one connection that stays open; readers have their own and see the file as it
/// was when they began. Another process that writes is waited for.
/// </summary>
internal sealed class SqliteDatabase(string connectionString) : StoreDatabase(new SqliteDialect())
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Constraint = 19;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private SqliteSession? _writer;

    public override ValueTask ReadAsync(IReadOnlyList<SqlQuery> queries, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_readers.TryTake(out SqliteSession? reader))
        {
            reader = new SqliteSession(connectionString, "query_only = on", "mmap_size = 268435456");
        }

        try
        {
            reader.Execute("begin");
            try
            {
                foreach (SqlQuery query in queries)
                {
                    reader.Read(query);
                }
            }
            finally
            {
                reader.Execute("commit");
            }
        }
        catch
        {
            reader.Dispose();
            throw;
        }

        _readers.Add(reader);
        return ValueTask.CompletedTask;
    }

    public override async ValueTask<bool> WriteAsync(
        IReadOnlyList<SqlStatement> statements, DbTransaction? host, CancellationToken cancellationToken)
    {
        if (host is not null)
        {
            return WriteWithin((SqliteTransaction)host, statements);
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            SqliteSession writer = Writer();
            return Write(writer, () => AreDone(writer, statements));
        }
        finally
        {
            _gate.Release();
        }
    }

    public override async ValueTask<bool> LoadAsync(
        IReadOnlyList<SqlStatement> first, IReadOnlyList<TableRows> rows, IReadOnlyList<SqlStatement> following, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            SqliteSession writer = Writer();
            return Write(writer, () => AreDone(writer, first) && rows.All(some => writer.Load(some, cancellationToken)) && AreDone(writer, following));
        }
        finally
        {
            _gate.Release();
        }
    }

    public override ValueTask CheckHostAsync(DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction is SqliteTransaction { Connection: not null }
            ? ValueTask.CompletedTask
            : throw new ArgumentException("This is not an open transaction on SQLite.", nameof(transaction));

    public override async ValueTask MigrateAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            SqliteMigrator.Migrate(Writer());
        }
        finally
        {
            _gate.Release();
        }
    }

    public override void Dispose()
    {
        _gate.Wait();
        Close();
    }

    public override async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync();
        Close();
    }

    // In WAL a commit with synchronous = normal is in the operating system's hands before it is acknowledged: it survives the end of the
    // process at any instant, and only the loss of power can take the last commits. The file is never damaged by either.
    private SqliteSession Writer() => _writer ??= new SqliteSession(
        connectionString, "journal_mode = wal", "synchronous = normal", "cache_size = -65536", "mmap_size = 268435456", "temp_store = memory");

    private void Close()
    {
        _writer?.Dispose();
        while (_readers.TryTake(out SqliteSession? reader))
        {
            reader.Dispose();
        }

        _gate.Dispose();
    }

    private static bool Write(SqliteSession writer, Func<bool> write)
    {
        bool isOpen = false;
        try
        {
            writer.Execute("begin immediate");
            isOpen = true;
            bool done = write();
            writer.Execute(done ? "commit" : "rollback");
            isOpen = false;
            return done;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is Busy or Locked or Constraint)
        {
            return false;
        }
        finally
        {
            if (isOpen)
            {
                writer.Execute("rollback");
            }
        }
    }

    private static bool WriteWithin(SqliteTransaction host, IReadOnlyList<SqlStatement> statements)
    {
        const string savepoint = "competence";
        host.Save(savepoint);
        bool done = false;
        try
        {
            done = statements.All(statement =>
            {
                using SqliteCommand command = new(statement.Text, host.Connection, host);
                SqliteValues.Bind(command, statement.Values);
                return IsDone(command.ExecuteNonQuery(), statement);
            });
            return done;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is Busy or Locked or Constraint)
        {
            return false;
        }
        finally
        {
            if (!done)
            {
                host.Rollback(savepoint);
            }

            host.Release(savepoint);
        }
    }

    private static bool AreDone(SqliteSession writer, IReadOnlyList<SqlStatement> statements) =>
        statements.All(statement => IsDone(writer.Execute(statement.Text, statement.Values), statement));

    private static bool IsDone(int changed, SqlStatement statement) => statement.Changes is not { } expected || changed == expected;
}
