using System.Collections.Immutable;
using Competence.HandWrittenStore.Tests.Documents;

namespace Competence.HandWrittenStore.Tests.Ports;

/// <summary>Keeps which files belong to nothing.</summary>
internal sealed class FilePorts(DocumentStore store) : IUnattachedFiles
{
    public ValueTask NoteAsync(FileId file, Instant at, CancellationToken cancellationToken = default) => Change(noted => noted.SetItem(file, at));

    public ValueTask<ImmutableArray<FileId>> ListAsync(Instant before, int take, CancellationToken cancellationToken = default) => new(
        [.. store.Shelf.UnattachedFiles.Where(one => one.Value < before).OrderBy(one => (one.Value, one.Key)).Select(one => one.Key).Take(take)]);

    public ValueTask ForgetAsync(ImmutableArray<FileId> files, CancellationToken cancellationToken = default) => Change(noted => noted.RemoveRange(files));

    /// <summary>The shelf after the events of a commit.</summary>
    public static Shelf Follow(Shelf shelf, ImmutableArray<HistoryEntry> entries, Instant at) => shelf with
    {
        UnattachedFiles = shelf.UnattachedFiles
            .RemoveRange(entries.Select(entry => entry.Fact).OfType<IAttachesFile>().Select(fact => fact.Attached))
            .SetItems(entries.Select(entry => entry.Fact).OfType<IDetachesFile>().Select(fact => KeyValuePair.Create(fact.Detached, at))),
    };

    /// <summary>The shelf after events that happened long ago, each at its own time.</summary>
    public static Shelf Follow(Shelf shelf, ImmutableArray<HistoryEntry> entries) =>
        entries.Where(entry => entry.Fact is IAttachesFile or IDetachesFile).Aggregate(shelf, (reached, entry) => Follow(reached, [entry], entry.Origin.At));

    private ValueTask Change(Func<ImmutableDictionary<FileId, Instant>, ImmutableDictionary<FileId, Instant>> change)
    {
        store.TryChange(shelf => shelf with { UnattachedFiles = change(shelf.UnattachedFiles) });
        return ValueTask.CompletedTask;
    }
}
