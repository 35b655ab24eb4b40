namespace Competence;

/// <summary>Keeps attached files outside the database. Contents are streams; nothing is held in memory whole.</summary>
public interface IFileStore
{
    /// <summary>Stores a file whole, or nothing.</summary>
    /// <returns>
    /// The stored file; what <see cref="FileRules.Refuse"/> says of it; <see cref="FileRules.TooLarge"/> as soon as the limit is passed, without reading on.
    /// </returns>
    ValueTask<Result<StoredFile>> SaveAsync(FileUpload upload, CancellationToken cancellationToken = default);

    /// <summary>Opens a file for reading; <see langword="null"/> when there is none with this identifier. The caller disposes the stream.</summary>
    ValueTask<Stream?> OpenAsync(FileId id, CancellationToken cancellationToken = default);

    /// <summary>Deletes a file; nothing happens when there is none. When it returns, the content is gone; what could not be deleted is an exception.</summary>
    ValueTask DeleteAsync(FileId id, CancellationToken cancellationToken = default);
}
