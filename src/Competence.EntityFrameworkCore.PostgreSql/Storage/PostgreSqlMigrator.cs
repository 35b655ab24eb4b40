using Competence.EntityFrameworkCore.Migrations;
using Competence.EntityFrameworkCore.Storage;
using Npgsql;

namespace Competence.EntityFrameworkCore.PostgreSql.Storage;

/// <summary>Applies migrations, each in a transaction, under a lock that goes with the connection: a killed host leaves none behind.</summary>
internal static class PostgreSqlMigrator
{
    /// <summary>The number of the advisory lock: the letters of the schema.</summary>
    private const long Lock = 0x636F6D706574;

    private const string History = $"{SqlDialect.Schema}.\"{MigrationScript.HistoryTable}\"";

    public static async ValueTask MigrateAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, $"select pg_advisory_lock({Lock})", cancellationToken);
        try
        {
            await ExecuteAsync(
                connection,
                $"""
                create schema if not exists {SqlDialect.Schema};
                create table if not exists {History} (
                    "MigrationId" character varying(150) not null primary key, "ProductVersion" character varying(32) not null)
                """,
                cancellationToken);
            HashSet<string> applied = await AppliedAsync(connection, cancellationToken);
            foreach (MigrationScript migration in MigrationScript.In(typeof(PostgreSqlMigrator).Assembly).Where(migration => !applied.Contains(migration.Id)))
            {
                await ApplyAsync(connection, migration, cancellationToken);
            }
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    private static async ValueTask ApplyAsync(NpgsqlConnection connection, MigrationScript migration, CancellationToken cancellationToken)
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, migration.Sql, cancellationToken);
        await using NpgsqlCommand note = new($"insert into {History} values ($1, $2)", connection)
        {
            Parameters = { new() { Value = migration.Id }, new() { Value = MigrationScript.VersionOf(typeof(PostgreSqlMigrator).Assembly) } },
        };
        await note.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async ValueTask<HashSet<string>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        HashSet<string> applied = [];
        await using NpgsqlCommand command = new($"select \"MigrationId\" from {History}", connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            applied.Add(reader.GetString(0));
        }

        return applied;
    }

    private static async ValueTask ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
