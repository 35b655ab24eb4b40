using System.Collections.Immutable;

namespace Competence;

/// <summary>Reads what has happened. Newest first, a page at a time.</summary>
public interface IHistory
{
    /// <summary>The events of one subject.</summary>
    ValueTask<ImmutableArray<HistoryEntry>> ListAsync(Subject subject, HistoryPage page, CancellationToken cancellationToken = default);

    /// <summary>The events of everything that belongs to one person.</summary>
    ValueTask<ImmutableArray<HistoryEntry>> ListAsync(PersonId person, HistoryPage page, CancellationToken cancellationToken = default);
}
