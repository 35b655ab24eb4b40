namespace Competence.Domain.Tests.Assignments;

/// <summary>Units of work that somebody else is quicker than: what is given happens after they were decided and before they are committed.</summary>
internal sealed class OvertakenWork(IUnitOfWorkFactory units) : IUnitOfWorkFactory
{
    private readonly Queue<Func<Task>> _quicker = [];
    private bool _isOvertaking;

    public IUnitOfWork Begin() => new Unit(units.Begin(), this);

    /// <summary>Lets it happen before the next commit; given several times, before as many commits, each after the one before.</summary>
    public void Overtake(Func<Task> quicker) => _quicker.Enqueue(quicker);

    private async Task OvertakeAsync()
    {
        if (_isOvertaking || !_quicker.TryDequeue(out Func<Task>? quicker))
        {
            return;
        }

        _isOvertaking = true;
        try
        {
            await quicker();
        }
        finally
        {
            _isOvertaking = false;
        }
    }

    private sealed class Unit(IUnitOfWork unit, OvertakenWork overtaken) : IUnitOfWork
    {
        public void Save<TState>(TState next, DomainEvent fact) where TState : class, IAggregate => unit.Save(next, fact);

        public void Remove<TState>(TState last, DomainEvent fact) where TState : class, IAggregate => unit.Remove(last, fact);

        public void Record(Subject subject, DomainEvent fact) => unit.Record(subject, fact);

        public void Expect(PersonId person, PersonRevision revision) => unit.Expect(person, revision);

        public void Expect<TState>(TState seen) where TState : class, IAggregate => unit.Expect(seen);

        public void Stage(ISetOperation operation) => unit.Stage(operation);

        public async ValueTask<Result<Commit>> CommitAsync(EventOrigin origin, CancellationToken cancellationToken = default)
        {
            await overtaken.OvertakeAsync();
            return await unit.CommitAsync(origin, cancellationToken);
        }
    }
}
