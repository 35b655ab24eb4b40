using System.Collections.Immutable;
using Competence.InMemory.Storage;

namespace Competence.InMemory.Files;

/// <summary>Keeps which files belong to nothing, beside the states.</summary>
internal sealed class InMemoryUnattachedFiles(InMemoryStore store) : IUnattachedFiles
{
    public ValueTask NoteAsync(FileId file, Instant at, CancellationToken cancellationToken = default)
    {
        store.ChangeUnattached(noted => noted.SetItem(file, at));
        return ValueTask.CompletedTask;
    }

    public ValueTask<ImmutableArray<FileId>> ListAsync(Instant before, int take, CancellationToken cancellationToken = default) => new(
    [
        .. store.Tables.UnattachedFiles.Where(one => one.Value < before).OrderBy(one => one.Value).ThenBy(one => one.Key).Take(take).Select(one => one.Key),
    ]);

    public ValueTask ForgetAsync(ImmutableArray<FileId> files, CancellationToken cancellationToken = default)
    {
        store.ChangeUnattached(noted => noted.RemoveRange(files));
        return ValueTask.CompletedTask;
    }

    /// <summary>The tables after an event: what it attaches is taken out, what it detaches is noted.</summary>
    public static Tables Follow(Tables tables, DomainEvent fact, Instant at) => fact switch
    {
        IAttachesFile it => tables with { UnattachedFiles = tables.UnattachedFiles.Remove(it.Attached) },
        IDetachesFile it => tables with { UnattachedFiles = tables.UnattachedFiles.SetItem(it.Detached, at) },
        _ => tables,
    };
}
