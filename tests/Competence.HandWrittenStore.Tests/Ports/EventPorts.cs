using System.Collections.Immutable;
using Competence.HandWrittenStore.Tests.Documents;

namespace Competence.HandWrittenStore.Tests.Ports;

/// <summary>Reads history and outbox from the list of events.</summary>
internal sealed class EventPorts(DocumentStore store) : IHistory, IOutbox
{
    public ValueTask<ImmutableArray<HistoryEntry>> ListAsync(Subject subject, HistoryPage page, CancellationToken cancellationToken = default) =>
        new(PageOf(store.Shelf.EventsOf(other => other == subject), page));

    public ValueTask<ImmutableArray<HistoryEntry>> ListAsync(PersonId person, HistoryPage page, CancellationToken cancellationToken = default) =>
        new(person.IsNone ? [] : PageOf(store.Shelf.EventsOf(subject => subject.Person == person), page));

    public ValueTask<ImmutableArray<HistoryEntry>> PendingAsync(
        int most, ImmutableArray<Subject> held = default, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        return new([.. shelf.Events.Where(document => !shelf.HandedOn.Contains(document.Id)).Select(document => document.Read())
            .Where(entry => held.IsDefaultOrEmpty || !held.Contains(entry.Subject.ToQueue())).Take(most)]);
    }

    public ValueTask CompleteAsync(ImmutableArray<EventId> ids, CancellationToken cancellationToken = default)
    {
        store.TryChange(shelf => shelf with { HandedOn = shelf.HandedOn.Union(ids) });
        return ValueTask.CompletedTask;
    }

    private static ImmutableArray<HistoryEntry> PageOf(IEnumerable<EventDocument> oldestFirst, HistoryPage page)
    {
        IEnumerable<EventDocument> shown = oldestFirst.Reverse().Where(document => page.Audience == Audience.Audit || document.Audience == Audience.History);
        return [.. (page.Before is { } last ? shown.SkipWhile(document => document.Id != last.Id).Skip(1) : shown).Take(page.Take).Select(document => document.Read())];
    }
}
