using System.Collections.Immutable;
using System.Data.Common;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>Stages in lists and commits in one batch of statements. There is no tracker: what is stored is what was staged.</summary>
internal sealed class UnitOfWork(StoreDatabase database, StatementMaker statements, IIdSource ids) : IRelationalUnitOfWork
{
    private readonly StagedStates _states = new();
    private readonly List<(Subject Subject, long? Version, DomainEvent Fact, IAggregate? State)> _facts = [];
    private readonly List<Subject> _withdrawn = [];
    private readonly List<ISetOperation> _operations = [];
    private readonly Dictionary<PersonId, PersonRevision> _expected = [];
    private readonly Dictionary<(StateTable Table, object Key), IAggregate> _seen = [];
    private bool _isTorn;
    private DbTransaction? _host;

    public void Save<TState>(TState next, DomainEvent fact)
        where TState : class, IAggregate
    {
        StateTable table = Check(next, fact);
        ArgumentOutOfRangeException.ThrowIfLessThan(next.Version, 1, nameof(next));
        _states.Save(table, next);
        _facts.Add((next.Subject, next.Version, fact, next));
    }

    public void Remove<TState>(TState last, DomainEvent fact)
        where TState : class, IAggregate
    {
        _states.Remove(Check(last, fact), last);
        _facts.Add((last.Subject, last.Version + 1, fact, null));
        if (fact.Audience == Audience.Audit)
        {
            _withdrawn.Add(last.Subject);
        }
    }

    public void Record(Subject subject, DomainEvent fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (subject.Id == Guid.Empty || string.IsNullOrEmpty(subject.Kind))
        {
            throw new ArgumentException("The subject has no identifier or no kind.", nameof(subject));
        }

        _facts.Add((subject, null, fact, null));
    }

    public void Expect(PersonId person, PersonRevision revision) =>
        _isTorn |= !_expected.TryAdd(person, revision) && _expected[person] != revision;

    public void Expect<TState>(TState seen)
        where TState : class, IAggregate
    {
        StateTable table = Check(seen);
        ArgumentOutOfRangeException.ThrowIfLessThan(seen.Version, 1, nameof(seen));
        (StateTable, object) key = (table, table.KeyOf(seen));
        _isTorn |= !_seen.TryAdd(key, seen) && _seen[key].Version != seen.Version;
    }

    public void Stage(ISetOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        _operations.Add(operation);
    }

    public async ValueTask EnlistAsync(DbTransaction transaction, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        await database.CheckHostAsync(transaction, cancellationToken);
        _host = transaction;
    }

    public async ValueTask<Result<Commit>> CommitAsync(EventOrigin origin, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(origin);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            ImmutableArray<HistoryEntry> entries =
                [.. _facts.Select(step => new HistoryEntry(ids.Next<EventId>(origin.At), step.Subject, step.Version, origin, step.Fact))];
            bool stored = !_states.IsBroken && !_isTorn && await database.WriteAsync(Statements(entries, origin), _host, cancellationToken);
            return stored ? new Commit(entries) : GeneralRules.StorageConflict.Refuse();
        }
        finally
        {
            _states.Clear();
            _facts.Clear();
            _withdrawn.Clear();
            _operations.Clear();
            _expected.Clear();
            _seen.Clear();
            _isTorn = false;
        }
    }

    private List<SqlStatement> Statements(ImmutableArray<HistoryEntry> entries, EventOrigin origin)
    {
        List<SqlStatement> made = [];
        statements.Advance(made, _expected, _states.All, _operations);
        statements.Hold(made, _seen.Select(one => (one.Key.Table, one.Value)));
        statements.Store(made, _states.All);
        statements.Follow(made, _states.All, _facts.Select(step => step.State).OfType<IAggregate>(), origin);
        statements.Append(made, entries);
        statements.FollowFiles(made, entries, origin);
        statements.Withdraw(made, _withdrawn);
        foreach (ISetOperation operation in _operations)
        {
            statements.Do(made, operation);
        }

        return made;
    }

    private static StateTable Check<TState>(TState state, DomainEvent fact)
        where TState : class, IAggregate
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Check(state);
    }

    private static StateTable Check<TState>(TState state)
        where TState : class, IAggregate
    {
        ArgumentNullException.ThrowIfNull(state);
        StateTable table = StateTables.Of(typeof(TState));
        return table.IsIdentified(state) ? table : throw new ArgumentException($"The {typeof(TState).Name} has no identifier.", nameof(state));
    }
}
