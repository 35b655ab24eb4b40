using System.Data.Common;
using Competence.EntityFrameworkCore.Storage;
using Npgsql;

namespace Competence.EntityFrameworkCore.PostgreSql.Storage;

/// <summary>
/// A PostgreSQL database. A list of queries is one round trip; a list of statements is two, because the first one carries the begin and the
/// commit waits for what was counted.
/// </summary>
internal sealed class PostgreSqlDatabase(NpgsqlDataSource source) : StoreDatabase(new PostgreSqlDialect())
{
    private const string Savepoint = "competence";

    private readonly PostgreSqlCommands _commands = new();

    public NpgsqlDataSource Source { get; } = source;

    public override async ValueTask ReadAsync(IReadOnlyList<SqlQuery> queries, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await Source.OpenConnectionAsync(cancellationToken);
        await using NpgsqlBatch batch = new(connection);
        foreach (SqlQuery query in queries)
        {
            batch.BatchCommands.Add(_commands.Of(query.Text, query.Values));
        }

        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken);
        PostgreSqlRow row = new(reader);
        foreach (SqlQuery query in queries)
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                query.OnRow(row);
            }

            await reader.NextResultAsync(cancellationToken);
        }
    }

    public override async ValueTask<bool> WriteAsync(
        IReadOnlyList<SqlStatement> statements, DbTransaction? host, CancellationToken cancellationToken)
    {
        if (host is not null)
        {
            return await WriteWithinAsync((NpgsqlTransaction)host, statements, cancellationToken);
        }

        await using NpgsqlConnection connection = await Source.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await IsDoneAsync(connection, transaction, statements, cancellationToken))
        {
            return false;
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public override async ValueTask<bool> LoadAsync(
        IReadOnlyList<SqlStatement> first, IReadOnlyList<TableRows> rows, IReadOnlyList<SqlStatement> following, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await Source.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await IsDoneAsync(connection, transaction, first, cancellationToken)
            || !await AreCopiedAsync(connection, rows, cancellationToken)
            || !await IsDoneAsync(connection, transaction, following, cancellationToken))
        {
            return false;
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public override async ValueTask CheckHostAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        const string notOpen = "This is not an open transaction on PostgreSQL.";
        try
        {
            // Npgsql tells only by refusing that a transaction has ended.
            NpgsqlTransaction host = transaction as NpgsqlTransaction ?? throw new ArgumentException(notOpen, nameof(transaction));
            await host.SaveAsync(Savepoint, cancellationToken);
            await host.ReleaseAsync(Savepoint, cancellationToken);
        }
        catch (InvalidOperationException ended)
        {
            throw new ArgumentException(notOpen, nameof(transaction), ended);
        }
    }

    public override async ValueTask MigrateAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await Source.OpenConnectionAsync(cancellationToken);
        await PostgreSqlMigrator.MigrateAsync(connection, cancellationToken);
    }

    public override void Dispose() => Source.Dispose();

    public override ValueTask DisposeAsync() => Source.DisposeAsync();

    private async ValueTask<bool> WriteWithinAsync(
        NpgsqlTransaction host, IReadOnlyList<SqlStatement> statements, CancellationToken cancellationToken)
    {
        await host.SaveAsync(Savepoint, cancellationToken);
        bool done = false;
        try
        {
            done = await IsDoneAsync(host.Connection!, host, statements, cancellationToken);
        }
        finally
        {
            if (!done)
            {
                await host.RollbackAsync(Savepoint, CancellationToken.None);
            }

            await host.ReleaseAsync(Savepoint, CancellationToken.None);
        }

        return done;
    }

    private async ValueTask<bool> IsDoneAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, IReadOnlyList<SqlStatement> statements, CancellationToken cancellationToken)
    {
        if (statements.Count == 0)
        {
            return true;
        }

        await using NpgsqlBatch batch = new(connection, transaction);
        foreach (SqlStatement statement in statements)
        {
            batch.BatchCommands.Add(_commands.Of(statement.Text, statement.Values));
        }

        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException exception) when (IsConflict(exception))
        {
            return false;
        }

        for (int i = 0; i < statements.Count; i++)
        {
            if (statements[i].Changes is { } expected && batch.BatchCommands[i].RecordsAffected != expected)
            {
                return false;
            }
        }

        return true;
    }

    private static async ValueTask<bool> AreCopiedAsync(NpgsqlConnection connection, IReadOnlyList<TableRows> rows, CancellationToken cancellationToken)
    {
        try
        {
            foreach (TableRows some in rows)
            {
                await PostgreSqlCopy.WriteAsync(connection, some, cancellationToken);
            }

            return true;
        }
        catch (PostgresException exception) when (IsConflict(exception))
        {
            return false;
        }
    }

    private static bool IsConflict(PostgresException exception) => exception.SqlState
        is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;
}
