namespace Competence.Domain.Tests.Registrations;

/// <summary>A unit of work that keeps what a policy stages in it; it is never committed.</summary>
internal sealed class StagedWork : IUnitOfWork
{
    public List<IAggregate> Saved { get; } = [];

    public List<IAggregate> Removed { get; } = [];

    public List<DomainEvent> Facts { get; } = [];

    public void Save<TState>(TState next, DomainEvent fact) where TState : class, IAggregate
    {
        Saved.Add(next);
        Facts.Add(fact);
    }

    public void Remove<TState>(TState last, DomainEvent fact) where TState : class, IAggregate
    {
        Removed.Add(last);
        Facts.Add(fact);
    }

    public void Record(Subject subject, DomainEvent fact) => Facts.Add(fact);

    public List<PersonId> Expected { get; } = [];

    public void Expect(PersonId person, PersonRevision revision) => Expected.Add(person);

    public void Expect<TState>(TState seen) where TState : class, IAggregate => throw new NotSupportedException();

    public void Stage(ISetOperation operation) => throw new NotSupportedException();

    public ValueTask<Result<Commit>> CommitAsync(EventOrigin origin, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
