using System.Collections.Immutable;
using Competence.Absences;
using Competence.Assignments;
using Competence.HandWrittenStore.Tests.Ports;
using Competence.Loans;
using Competence.Registrations;
using Competence.Serialization.States;

namespace Competence.HandWrittenStore.Tests.Documents;

/// <summary>Stages changes of the shelf as functions and runs them at once.</summary>
internal sealed class DocumentWork(DocumentStore store, IIdSource ids) : IUnitOfWork, IUnitOfWorkFactory
{
    private readonly List<(Subject Subject, long? Version, DomainEvent Fact, Func<Shelf, Shelf?> Change)> _steps = [];
    private readonly List<ISetOperation> _operations = [];
    private readonly HashSet<Subject> _withdrawn = [];
    private readonly List<(PersonId Person, PersonRevision Revision)> _expected = [];
    private readonly List<Func<Shelf, bool>> _seen = [];

    public IUnitOfWork Begin() => new DocumentWork(store, ids);

    public void Save<TState>(TState next, DomainEvent fact)
        where TState : class, IAggregate
    {
        string key = Keys.Of(next);
        ArgumentOutOfRangeException.ThrowIfLessThan(next.Version, 1, nameof(next));
        string text = StateCodec<TState>.Encode(next);
        _steps.Add((next.Subject, next.Version, fact, shelf =>
            VersionOf<TState>(shelf, key) == next.Version - 1 && IsFree(shelf, next, key)
                ? Touched(shelf, next) with { States = shelf.States.SetItem(key, text) }
                : null));
    }

    public void Remove<TState>(TState last, DomainEvent fact)
        where TState : class, IAggregate
    {
        string key = Keys.Of(last);
        _steps.Add((last.Subject, last.Version + 1, fact, shelf =>
            VersionOf<TState>(shelf, key) == last.Version ? Touched(shelf, last) with { States = shelf.States.Remove(key) } : null));
        if (fact.Audience == Audience.Audit)
        {
            _withdrawn.Add(last.Subject);
        }
    }

    public void Record(Subject subject, DomainEvent fact)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(subject.Id, Guid.Empty, nameof(subject));
        _steps.Add((subject, null, fact, shelf => shelf));
    }

    public void Expect(PersonId person, PersonRevision revision) => _expected.Add((person, revision));

    public void Expect<TState>(TState seen)
        where TState : class, IAggregate
    {
        string key = Keys.Of(seen);
        ArgumentOutOfRangeException.ThrowIfLessThan(seen.Version, 1, nameof(seen));
        long version = seen.Version;
        _seen.Add(shelf => VersionOf<TState>(shelf, key) == version);
    }

    public void Stage(ISetOperation operation) => _operations.Add(operation);

    public ValueTask<Result<Commit>> CommitAsync(EventOrigin origin, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ImmutableArray<HistoryEntry> entries = [.. _steps.Select(step => new HistoryEntry(ids.Next<EventId>(origin.At), step.Subject, step.Version, origin, step.Fact))];
        Func<Shelf, Shelf?>[] changes = [.. _steps.Select(step => step.Change)];
        ISetOperation[] operations = [.. _operations];
        Subject[] withdrawn = [.. _withdrawn];
        (PersonId Person, PersonRevision Revision)[] expected = [.. _expected];
        Func<Shelf, bool>[] seen = [.. _seen];
        _expected.Clear();
        _seen.Clear();
        _withdrawn.Clear();
        _steps.Clear();
        _operations.Clear();
        bool stored = store.TryChange(shelf => expected.All(one => shelf.Revisions.GetValueOrDefault(one.Person) == one.Revision)
            && seen.All(isStored => isStored(shelf))
            && changes.Aggregate<Func<Shelf, Shelf?>, Shelf?>(shelf, (reached, change) => reached is null ? null : change(reached)) is { } changed
            ? FilePorts.Follow(operations.Aggregate(changed, SetPorts.Do), entries, origin.At) with { Events = [.. changed.Events.Concat(entries.Select(EventDocument.Of)).Select(document => withdrawn.Contains(document.Subject) ? document with { Audience = Audience.Audit } : document)] }
            : null);
        return new(stored ? new Commit(entries) : GeneralRules.StorageConflict.Refuse());
    }

    private static Shelf Touched(Shelf shelf, IAggregate state) =>
        state is Assignment or Registration or NotRelevantMark or Absence or Loan ? shelf.Touch([state.Subject.Person]) : shelf;

    private static long VersionOf<TState>(Shelf shelf, string key)
        where TState : class, IAggregate => shelf.Find<TState>(key)?.Version ?? 0;

    private static bool IsFree<TState>(Shelf shelf, TState next, string key)
        where TState : class, IAggregate =>
        Keys.PlacesOf(next).ToArray() is var places
        && (places.Length == 0 || !shelf.All<TState>().Any(other => Keys.PlacesOf(other).Intersect(places).Any() && Keys.Of(other) != key));
}
