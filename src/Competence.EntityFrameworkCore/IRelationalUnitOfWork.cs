using System.Data.Common;

namespace Competence.EntityFrameworkCore;

/// <summary>A unit of work that can be made part of a host's own transaction. The units of work of a relational store are such.</summary>
public interface IRelationalUnitOfWork : IUnitOfWork
{
    /// <summary>Makes the commits that follow part of <paramref name="transaction"/>, which the host begins and ends.</summary>
    /// <param name="transaction">An open transaction on the database of this store.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <remarks>
    /// A commit that is refused leaves the transaction as it was before. Nobody else sees what was committed before the host's commit.
    /// On SQLite the host's transaction is the one writer until it ends.
    /// </remarks>
    /// <exception cref="ArgumentException">The transaction has ended, or is not of this store's kind of database.</exception>
    ValueTask EnlistAsync(DbTransaction transaction, CancellationToken cancellationToken = default);
}
