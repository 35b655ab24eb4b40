using System.Collections.Immutable;
using Competence.HandWrittenStore.Tests.Documents;

namespace Competence.HandWrittenStore.Tests.Ports;

/// <summary>Reads history and outbox from the list of events.</summary>
internal sealed class EventPorts(DocumentStore store) : IHistory, IOutbox
{
    public ValueTask<ImmutableArray<HistoryEntry>> ListAsync(Subject subject, HistoryPage page, CancellationToken cancellationToken = default) =>
        new(PageOf(store.Shelf.HistoryOf(other => other == subject), page));

    public ValueTask<ImmutableArray<HistoryEntry>> ListAsync(PersonId person, HistoryPage page, CancellationToken cancellationToken = default) =>
        new(person.IsNone ? [] : PageOf(store.Shelf.HistoryOf(subject => subject.Person == person), page));

    public ValueTask<ImmutableArray<HistoryEntry>> PendingAsync(
        int most, ImmutableArray<Subject> held = default, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        return new([.. shelf.Events.Where(document => !shelf.HandedOn.Contains(document.Id)).Select(document => document.Read())
            .Where(entry => held.IsDefaultOrEmpty || !held.Contains(entry.Subject.Queue)).Take(most)]);
    }

    public ValueTask CompleteAsync(ImmutableArray<EventId> ids, CancellationToken cancellationToken = default)
    {
        store.TryChange(shelf => shelf with { HandedOn = shelf.HandedOn.Union(ids) });
        return ValueTask.CompletedTask;
    }

    private static ImmutableArray<HistoryEntry> PageOf(IEnumerable<HistoryEntry> oldestFirst, HistoryPage page)
    {
        IEnumerable<HistoryEntry> shown = oldestFirst.Reverse().Where(entry => page.Audience == Audience.Audit || entry.Fact.Audience == Audience.History);
        return [.. (page.Before is { } last ? shown.SkipWhile(entry => entry.Id != last.Id).Skip(1) : shown).Take(page.Take)];
    }
}
