namespace Competence.Domain.Tests.Organisation;

/// <summary>Units of work that keep which set operations were committed, commit by commit.</summary>
internal sealed class RecordedWork(IUnitOfWorkFactory units) : IUnitOfWorkFactory
{
    public List<IReadOnlyList<ISetOperation>> Commits { get; } = [];

    public IUnitOfWork Begin() => new Unit(units.Begin(), Commits);

    private sealed class Unit(IUnitOfWork unit, List<IReadOnlyList<ISetOperation>> commits) : IUnitOfWork
    {
        private readonly List<ISetOperation> _operations = [];

        public void Save<TState>(TState next, DomainEvent fact) where TState : class, IAggregate => unit.Save(next, fact);

        public void Remove<TState>(TState last, DomainEvent fact) where TState : class, IAggregate => unit.Remove(last, fact);

        public void Record(Subject subject, DomainEvent fact) => unit.Record(subject, fact);

        public void Expect(PersonId person, PersonRevision revision) => unit.Expect(person, revision);

        public void Stage(ISetOperation operation)
        {
            _operations.Add(operation);
            unit.Stage(operation);
        }

        public ValueTask<Result<Commit>> CommitAsync(EventOrigin origin, CancellationToken cancellationToken = default)
        {
            commits.Add(_operations);
            return unit.CommitAsync(origin, cancellationToken);
        }
    }
}
