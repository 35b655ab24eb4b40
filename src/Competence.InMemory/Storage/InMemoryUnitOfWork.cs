namespace Competence.InMemory.Storage;

/// <summary>Stages in a list and commits it to the store at once.</summary>
internal sealed class InMemoryUnitOfWork(InMemoryStore store, IIdSource ids) : IUnitOfWork
{
    private readonly List<StagedStep> _steps = [];
    private readonly List<ISetOperation> _operations = [];
    private readonly List<(PersonId Person, PersonRevision Revision)> _expected = [];
    private readonly List<IAggregate> _seen = [];

    public void Save<TState>(TState next, DomainEvent fact)
        where TState : class, IAggregate
    {
        Check(next, fact);
        ArgumentOutOfRangeException.ThrowIfLessThan(next.Version, 1, nameof(next));
        _steps.Add(new StagedStep.Saved(next, fact));
    }

    public void Remove<TState>(TState last, DomainEvent fact)
        where TState : class, IAggregate
    {
        Check(last, fact);
        _steps.Add(new StagedStep.Removed(last, fact));
    }

    public void Record(Subject subject, DomainEvent fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (subject.Id == Guid.Empty || string.IsNullOrEmpty(subject.Kind))
        {
            throw new ArgumentException("The subject has no identifier or no kind.", nameof(subject));
        }

        _steps.Add(new StagedStep.Recorded(subject, fact));
    }

    public void Expect(PersonId person, PersonRevision revision) => _expected.Add((person, revision));

    public void Expect<TState>(TState seen)
        where TState : class, IAggregate
    {
        Check(seen);
        ArgumentOutOfRangeException.ThrowIfLessThan(seen.Version, 1, nameof(seen));
        _seen.Add(seen);
    }

    public void Stage(ISetOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        _operations.Add(operation);
    }

    public ValueTask<Result<Commit>> CommitAsync(EventOrigin origin, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(origin);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return new(store.Commit(_expected, _seen, _steps, _operations, origin, ids));
        }
        finally
        {
            _steps.Clear();
            _operations.Clear();
            _expected.Clear();
            _seen.Clear();
        }
    }

    private static void Check<TState>(TState state, DomainEvent fact)
        where TState : class, IAggregate
    {
        ArgumentNullException.ThrowIfNull(fact);
        Check(state);
    }

    private static void Check<TState>(TState state)
        where TState : class, IAggregate
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!StateSlots.Of(typeof(TState)).IsIdentified(state))
        {
            throw new ArgumentException($"The {typeof(TState).Name} has no identifier.", nameof(state));
        }
    }
}
