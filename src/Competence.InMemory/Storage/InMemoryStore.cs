using System.Collections.Immutable;
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

    /// <summary>Stores the steps and then does the operations, all or nothing.</summary>
    internal Result<Commit> Commit(
        IReadOnlyList<StagedStep> steps, IReadOnlyList<ISetOperation> operations, EventOrigin origin, IIdSource ids)
    {
        ImmutableArray<HistoryEntry>.Builder entries = ImmutableArray.CreateBuilder<HistoryEntry>(steps.Count);
        lock (_gate)
        {
            Tables tables = _tables;
            foreach (StagedStep step in steps)
            {
                if (Done(tables, step, origin) is not { } done)
                {
                    return GeneralRules.StorageConflict.Refuse();
                }

                HistoryEntry entry = new(ids.Next<EventId>(origin.At), step.Subject, step.Version, origin, step.Fact);
                entries.Add(entry);
                tables = done.With(entry);
            }

            _tables = operations.Aggregate(tables, SetOperations.Do);
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

    private static Tables? Done(Tables tables, StagedStep step, EventOrigin origin)
    {
        switch (step)
        {
            case StagedStep.Saved { Next: var next }:
                StateSlot slot = StateSlots.Of(next.GetType());
                return slot.VersionIn(tables, next) != next.Version - 1 || !Uniqueness.Allows(tables, next)
                    ? null
                    : slot.Put(WithConsequences(tables, next, origin), next);
            case StagedStep.Removed { Last: var last }:
                StateSlot emptied = StateSlots.Of(last.GetType());
                return emptied.VersionIn(tables, last) != last.Version ? null : emptied.Drop(tables, last);
            default:
                return tables;
        }
    }

    private static Tables WithConsequences(Tables tables, IAggregate next, EventOrigin origin) => next switch
    {
        Requirement requirement => PublishedVersions.Keep(tables, requirement),
        Plan plan => PlanVersions.Keep(tables, plan, origin),
        Registration registration => SignRequests.Follow(tables, registration, origin.At),
        _ => tables,
    };
}
