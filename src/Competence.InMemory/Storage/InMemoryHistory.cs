using System.Collections.Immutable;

namespace Competence.InMemory.Storage;

/// <summary>Reads history, newest first: by instant, and by identifier within an instant.</summary>
internal sealed class InMemoryHistory(InMemoryStore store) : IHistory
{
    public ValueTask<ImmutableArray<HistoryEntry>> ListAsync(Subject subject, HistoryPage page, CancellationToken cancellationToken = default) =>
        new(PageOf(store.Tables, tables => tables.History.GetValueOrDefault(subject, []), page));

    public ValueTask<ImmutableArray<HistoryEntry>> ListAsync(PersonId person, HistoryPage page, CancellationToken cancellationToken = default) =>
        new(PageOf(store.Tables, tables => tables.HistoryOfPeople.GetValueOrDefault(person, []), page));

    private static ImmutableArray<HistoryEntry> PageOf(Tables tables, Func<Tables, ImmutableList<HistoryEntry>> entriesOf, HistoryPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return
        [
            .. entriesOf(tables)
                .Where(entry => page.Audience == Audience.Audit || (entry.Fact.Audience == Audience.History && !tables.Withdrawn.Contains(entry.Id)))
                .Where(entry => page.Before is not { } before || PlaceOf(entry).CompareTo(PlaceOf(before)) < 0)
                .OrderByDescending(PlaceOf)
                .Take(page.Take),
        ];
    }

    private static (Instant At, EventId Id) PlaceOf(HistoryEntry entry) => (entry.Origin.At, entry.Id);
}
