using System.Collections.Immutable;

namespace Competence;

/// <summary>The events that were committed and are not yet handed on. Written by the unit of work, in its transaction.</summary>
public interface IOutbox
{
    /// <summary>Up to <paramref name="most"/> events that are not handed on, in the order of their commits; within a person always in order.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="held">The queues (<see cref="Subject.ToQueue"/>) whose events are left out; none when left out.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<ImmutableArray<HistoryEntry>> PendingAsync(int most, ImmutableArray<Subject> held = default, CancellationToken cancellationToken = default);

    /// <summary>Notes that these were handed on. Unknown ids and those noted before are passed over.</summary>
    ValueTask CompleteAsync(ImmutableArray<EventId> ids, CancellationToken cancellationToken = default);
}
