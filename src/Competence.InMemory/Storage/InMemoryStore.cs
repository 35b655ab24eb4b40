using System.Collections.Immutable;
using Competence.InMemory.Files;
using Competence.InMemory.Plans;
using Competence.InMemory.Registrations;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.InMemory.Storage;

/// <summary>All data of one host, in memory. Give the same store to several service providers and they share their data.</summary>
/// <remarks>
/// Safe for use by several threads: readers see the tables as they were after some commit, and commits go one at a time. Nothing is
/// kept when the process ends.
/// </remarks>
public sealed class InMemoryStore
{
    private readonly Lock _gate = new();
    private volatile Tables _tables = new();

    /// <summary>Everything, as it is after the last commit.</summary>
    internal Tables Tables => _tables;

    /// <summary>Stores the steps and then does the operations, all or nothing, if the people and what was seen are as far as expected.</summary>
    internal Result<Commit> Commit(
        IReadOnlyList<(PersonId Person, PersonRevision Revision)> expected,
        IReadOnlyList<IAggregate> seen,
        IReadOnlyList<StagedStep> steps,
        IReadOnlyList<ISetOperation> operations,
        EventOrigin origin,
        IIdSource ids)
    {
        ImmutableArray<HistoryEntry>.Builder entries = ImmutableArray.CreateBuilder<HistoryEntry>(steps.Count);
        lock (_gate)
        {
            Tables tables = _tables;
            if (expected.Any(one => tables.Revisions.GetValueOrDefault(one.Person) != one.Revision)
                || seen.Any(one => StateSlots.Of(one.GetType()).StoredIn(tables, one)?.Version != one.Version))
            {
                return GeneralRules.StorageConflict.Refuse();
            }

            foreach (StagedStep step in steps)
            {
                if (Done(tables, step, origin) is not { } done)
                {
                    return GeneralRules.StorageConflict.Refuse();
                }

                HistoryEntry entry = new(ids.Next<EventId>(origin.At), step.Subject, step.Version, origin, step.Fact);
                entries.Add(entry);
                tables = InMemoryUnattachedFiles.Follow(
                    (step is StagedStep.Removed { Fact.Audience: Audience.Audit } ? done.Withdraw(step.Subject) : done).With(entry), step.Fact, origin.At);
            }

            _tables = PersonRevisions.Next(operations.Aggregate(tables, SetOperations.Do), steps, operations);
        }

        return new Commit(entries.DrainToImmutable());
    }

    /// <summary>Stores states with their history, all or nothing.</summary>
    internal Result<Commit> Load(ImmutableArray<LoadedState> states, LocalDate today, IIdSource ids)
    {
        ImmutableArray<HistoryEntry>.Builder entries = ImmutableArray.CreateBuilder<HistoryEntry>();
        lock (_gate)
        {
            Tables? tables = _tables;
            foreach (LoadedState loaded in states)
            {
                tables = InMemoryBulkLoad.Put(tables, loaded, entries, ids);
                if (tables is null)
                {
                    return GeneralRules.StorageConflict.Refuse();
                }
            }

            _tables = PersonRevisions.Next(LoadedPeople.Refreshing(states, today).Aggregate(tables, SetOperations.Do), states.Select(loaded => loaded.State.Subject.Person));
        }

        return new Commit(entries.DrainToImmutable());
    }

    /// <summary>Notes that these events were handed on.</summary>
    internal void Complete(ImmutableArray<EventId> events)
    {
        HashSet<EventId> handedOn = [.. events];
        lock (_gate)
        {
            _tables = _tables with { Outbox = _tables.Outbox.RemoveAll(entry => handedOn.Contains(entry.Id)) };
        }
    }

    /// <summary>Changes which files belong to nothing.</summary>
    internal void ChangeUnattached(Func<ImmutableDictionary<FileId, Instant>, ImmutableDictionary<FileId, Instant>> change)
    {
        lock (_gate)
        {
            _tables = _tables with { UnattachedFiles = change(_tables.UnattachedFiles) };
        }
    }

    private static Tables? Done(Tables tables, StagedStep step, EventOrigin origin)
    {
        (IAggregate? state, long expected) = step switch
        {
            StagedStep.Saved saved => (saved.Next, saved.Next.Version - 1),
            StagedStep.Removed removed => (removed.Last, removed.Last.Version),
            _ => (null, 0L),
        };
        if (state is null)
        {
            return tables;
        }

        StateSlot slot = StateSlots.Of(state.GetType());
        IAggregate? stored = slot.StoredIn(tables, state);
        Tables released = Uniqueness.Release(tables, stored);
        return (stored?.Version ?? 0) != expected ? null
            : step is StagedStep.Removed ? slot.Drop(released, state)
            : Uniqueness.Claim(released, state) is { } claimed ? slot.Put(WithConsequences(claimed, state, origin), state)
            : null;
    }

    private static Tables WithConsequences(Tables tables, IAggregate next, EventOrigin origin) => next switch
    {
        Requirement requirement => PublishedVersions.Keep(tables, requirement),
        Plan plan => PlanVersions.Keep(tables, plan, origin),
        Registration registration => SignRequests.Follow(tables, registration, origin.At),
        _ => tables,
    };
}
