using System.Collections.Immutable;
using System.Data.Common;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>One database, spoken to in batches. EF Core reads lists from it through <see cref="CompetenceDbContext"/>.</summary>
internal abstract class StoreDatabase(SqlDialect dialect) : IAsyncDisposable, IDisposable
{
    public SqlDialect Dialect { get; } = dialect;

    /// <summary>Answers the queries, in one round trip where there are such.</summary>
    public abstract ValueTask ReadAsync(IReadOnlyList<SqlQuery> queries, CancellationToken cancellationToken);

    /// <summary>The rows of one query, in its order.</summary>
    public async ValueTask<ImmutableArray<T>> ListAsync<T>(string sql, SqlValue[] values, Func<SqlRow, T> read, CancellationToken cancellationToken)
    {
        ImmutableArray<T>.Builder rows = ImmutableArray.CreateBuilder<T>();
        await ReadAsync([new SqlQuery(sql, values, row => rows.Add(read(row)))], cancellationToken);
        return rows.DrainToImmutable();
    }

    /// <summary>
    /// Does the statements in one transaction, or within <paramref name="host"/>'s. False when one of them had to change a row and did not, or
    /// when another transaction was in the way: then nothing was done.
    /// </summary>
    public abstract ValueTask<bool> WriteAsync(IReadOnlyList<SqlStatement> statements, DbTransaction? host, CancellationToken cancellationToken);

    /// <summary>
    /// Does the first statements, adds the rows and does what follows from them, in one transaction. False when one of the rows is there already,
    /// or when another transaction was in the way: then nothing was done.
    /// </summary>
    public abstract ValueTask<bool> LoadAsync(
        IReadOnlyList<SqlStatement> first, IReadOnlyList<TableRows> rows, IReadOnlyList<SqlStatement> following, CancellationToken cancellationToken);

    /// <exception cref="ArgumentException">The transaction has ended, or is not of this kind of database.</exception>
    public abstract ValueTask CheckHostAsync(DbTransaction transaction, CancellationToken cancellationToken);

    /// <summary>Applies the migrations that the database lacks. Several hosts may ask at once; one does it.</summary>
    public abstract ValueTask MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Closes what is held open.</summary>
    public abstract void Dispose();

    /// <inheritdoc cref="Dispose"/>
    public abstract ValueTask DisposeAsync();
}
