namespace Competence;

/// <summary>Stages what one use case does and stores it all or nothing: states, history, outbox and set operations in one transaction.</summary>
/// <remarks>
/// Not for use by several threads. After a commit, accepted or refused, nothing is staged and it can be used again: a service that
/// lost a race loads afresh, decides again and stages again.
/// </remarks>
public interface IUnitOfWork
{
    /// <summary>Stages <paramref name="next"/>, the state after <paramref name="fact"/>.</summary>
    /// <remarks>
    /// The stored version must be the one before the first state staged for the same subject (0: not stored, or opened with nothing done).
    /// Several facts of one subject are staged one by one, each with its state. Versions count for the aggregate, even where several kinds
    /// share a subject.
    /// </remarks>
    /// <exception cref="ArgumentException">Part of the state's identifier is none, or its version is below 1.</exception>
    void Save<TState>(TState next, DomainEvent fact)
        where TState : class, IAggregate;

    /// <summary>Stages that <paramref name="last"/>, the state as it was loaded, is gone after <paramref name="fact"/>.</summary>
    /// <remarks>
    /// The version in the history is one more than that of <paramref name="last"/>. It may be made anew, from version 1. When the fact is for
    /// the audit, so is from then on all that the history of its subject told before: it was a mistake that nobody else is to read of.
    /// </remarks>
    /// <exception cref="ArgumentException">Part of the state's identifier is none.</exception>
    void Remove<TState>(TState last, DomainEvent fact)
        where TState : class, IAggregate;

    /// <summary>Stages a fact for the history of <paramref name="subject"/> that changes no state.</summary>
    /// <exception cref="ArgumentException">The subject has no identifier.</exception>
    void Record(Subject subject, DomainEvent fact);

    /// <summary>Stages the condition that what is stored of <paramref name="person"/> is as it was when it was read with <paramref name="revision"/>.</summary>
    /// <remarks>
    /// The commit is a conflict when anybody has stored something of the person since, also when two commits go on at the same time. What this
    /// unit of work stores itself makes no difference.
    /// </remarks>
    /// <param name="person">The person whose state was decided from.</param>
    /// <param name="revision">The revision that was read with or before it.</param>
    void Expect(PersonId person, PersonRevision revision);

    /// <summary>Stages the condition that a state, of anything, is stored in the version in which it was read: what is decided from it is stored with it or not at all.</summary>
    /// <remarks>
    /// The commit is a conflict when anybody has stored or removed it since, also when two commits go on at the same time. What this unit of work stores
    /// itself makes no difference.
    /// </remarks>
    /// <param name="seen">The state as it was read; its version is 1 or more.</param>
    /// <exception cref="ArgumentException">Part of the state's identifier is none, or its version is below 1.</exception>
    void Expect<TState>(TState seen)
        where TState : class, IAggregate;

    /// <summary>Stages an operation on a set of rows, done after the states are stored and in the order of staging.</summary>
    void Stage(ISetOperation operation);

    /// <summary>Stores everything staged, with <paramref name="origin"/> on every event.</summary>
    /// <returns>
    /// What was committed; <see cref="GeneralRules.StorageConflict"/> when a stored or expected version or a revision was another, or when another state stands where
    /// one may stand only (such as two assignments of a plan to a position), and then nothing is stored.
    /// </returns>
    ValueTask<Result<Commit>> CommitAsync(EventOrigin origin, CancellationToken cancellationToken = default);
}
