using System.Collections.Immutable;

namespace Competence;

/// <summary>
/// The files that belong to nothing: noted before their content is stored, taken out by the commit of an event that attaches them
/// (<see cref="IAttachesFile"/>), noted again by that of one that detaches them (<see cref="IDetachesFile"/>). Whatever is stopped in between, what
/// is noted here for long can be deleted, and what is not is in use.
/// </summary>
public interface IUnattachedFiles
{
    /// <summary>Notes a file whose content is about to be stored.</summary>
    /// <param name="file">The file.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops before it is noted.</param>
    /// <exception cref="InvalidOperationException">It was not noted; the content must not be stored then.</exception>
    ValueTask NoteAsync(FileId file, Instant at, CancellationToken cancellationToken = default);

    /// <summary>The files that have belonged to nothing since before <paramref name="before"/>: those that have for longest first, then by identifier.</summary>
    /// <param name="before">Until when; those of that very moment are left out.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<ImmutableArray<FileId>> ListAsync(Instant before, int take, CancellationToken cancellationToken = default);

    /// <summary>Forgets files whose content is deleted; those that are not noted are left out.</summary>
    /// <param name="files">The files.</param>
    /// <param name="cancellationToken">Stops before they are forgotten.</param>
    ValueTask ForgetAsync(ImmutableArray<FileId> files, CancellationToken cancellationToken = default);
}
