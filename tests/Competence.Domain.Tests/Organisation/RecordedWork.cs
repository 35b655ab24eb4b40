namespace Competence.Domain.Tests.Organisation;

/// <summary>Units of work that keep which set operations were committed, commit by commit.</summary>
internal sealed class RecordedWork(IUnitOfWorkFactory units) : IUnitOfWorkFactory
{
    public List<IReadOnlyList<ISetOperation>> Commits { get; } = [];

    /// <summary>The states of each commit so far.</summary>
    public List<IReadOnlyList<IAggregate>> Saved { get; } = [];

    /// <summary>How many more commits are let through; the process dies at the next one. None: all of them.</summary>
    public int? CommitsUntilCrash { get; set; }

    /// <summary>What somebody else does just before each commit that follows, until it is taken away; what it commits itself is not disturbed.</summary>
    public Func<Task>? BeforeCommit { get; set; }

    public IUnitOfWork Begin() => new Unit(units.Begin(), this);

    private sealed class Unit(IUnitOfWork unit, RecordedWork all) : IUnitOfWork
    {
        private readonly List<ISetOperation> _operations = [];
        private readonly List<IAggregate> _states = [];

        public void Save<TState>(TState next, DomainEvent fact) where TState : class, IAggregate
        {
            _states.Add(next);
            unit.Save(next, fact);
        }

        public void Remove<TState>(TState last, DomainEvent fact) where TState : class, IAggregate => unit.Remove(last, fact);

        public void Record(Subject subject, DomainEvent fact) => unit.Record(subject, fact);

        public void Expect(PersonId person, PersonRevision revision) => unit.Expect(person, revision);

        public void Expect<TState>(TState seen) where TState : class, IAggregate => unit.Expect(seen);

        public void Stage(ISetOperation operation)
        {
            _operations.Add(operation);
            unit.Stage(operation);
        }

        public async ValueTask<Result<Commit>> CommitAsync(EventOrigin origin, CancellationToken cancellationToken = default)
        {
            if (all.BeforeCommit is { } disturb)
            {
                all.BeforeCommit = null;
                await disturb();
                all.BeforeCommit ??= disturb;
            }

            all.CommitsUntilCrash--;
            if (all.CommitsUntilCrash < 0)
            {
                throw new CrashException();
            }

            all.Commits.Add(_operations);
            all.Saved.Add(_states);
            return await unit.CommitAsync(origin, cancellationToken);
        }
    }
}
