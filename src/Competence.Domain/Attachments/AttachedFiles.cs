namespace Competence.Attachments;

/// <summary>Opens one of the files that somebody may read.</summary>
internal static class AttachedFiles
{
    /// <returns>The file; <see cref="GeneralRules.NotFound"/> when it is not among them, or its content is gone.</returns>
    public static async ValueTask<Result<OpenedFile>> OpenAsync(
        IFileStore files, IEnumerable<AttachedFile> among, FileId file, CancellationToken cancellationToken) =>
        among.FirstOrDefault(one => one.File == file) is { } found && await files.OpenAsync(file, cancellationToken) is { } content
            ? new OpenedFile(found, content)
            : GeneralRules.NotFound.Refuse(("what", "file"), ("id", file));
}
