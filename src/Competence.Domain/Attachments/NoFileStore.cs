namespace Competence.Attachments;

/// <summary>What a host has that keeps no files: every one is refused, and what another store has kept cannot be deleted here.</summary>
internal sealed class NoFileStore : IFileStore
{
    public ValueTask<Result<StoredFile>> SaveAsync(FileUpload upload, CancellationToken cancellationToken = default) => new(FileRules.NoStore.Refuse());

    public ValueTask<Stream?> OpenAsync(FileId id, CancellationToken cancellationToken = default) => new(default(Stream));

    public ValueTask DeleteAsync(FileId id, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException($"The file {id} cannot be deleted: the host has no {nameof(IFileStore)}.");
}
