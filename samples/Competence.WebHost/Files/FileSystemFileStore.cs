namespace Competence.WebHost.Files;

/// <summary>Keeps attached files in a folder, each under its identifier. A file is there whole or not at all: it is written beside its place and moved there.</summary>
/// <remarks>What a client says about a file is not believed: its type must be allowed and be what the first bytes say, and its name is cleaned.</remarks>
/// <param name="folder">Where the files are; made when it is missing. Nothing else may write there.</param>
/// <param name="options">The largest file and the types that are taken.</param>
internal sealed class FileSystemFileStore(string folder, CompetenceOptions options) : IFileStore
{
    private const int BufferSize = 81920;
    private const int MostHeadBytes = 512;

    /// <inheritdoc/>
    public async ValueTask<Result<StoredFile>> SaveAsync(FileUpload upload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(upload);
        string name = FileName.Clean(upload.Name);
        byte[] buffer = new byte[BufferSize];
        int head = await upload.Content.ReadAtLeastAsync(buffer, MostHeadBytes, throwOnEndOfStream: false, cancellationToken);
        if (head == 0)
        {
            return FileRules.Empty.Refuse(("name", name));
        }

        if (!options.FileTypes.Contains(upload.ContentType) || !FileSignature.Fits(upload.ContentType, buffer.AsSpan(0, head)))
        {
            return FileRules.TypeNotAllowed.Refuse(("name", name), ("type", upload.ContentType));
        }

        string place = PlaceOf(upload.Id);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        string beside = $"{place}.{Path.GetRandomFileName()}.part";
        try
        {
            if (await WriteAsync(upload.Content, beside, buffer, head, cancellationToken) is not { } length)
            {
                return FileRules.TooLarge.Refuse(("name", name), ("most", options.LargestFile));
            }

            File.Move(beside, place, overwrite: true);
            return new StoredFile(upload.Id, name, upload.ContentType, length);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <inheritdoc/>
    public ValueTask<Stream?> OpenAsync(FileId id, CancellationToken cancellationToken = default)
    {
        try
        {
            return new(new FileStream(
                PlaceOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(default(Stream));
        }
    }

    /// <inheritdoc/>
    public ValueTask DeleteAsync(FileId id, CancellationToken cancellationToken = default)
    {
        if (File.Exists(PlaceOf(id)))
        {
            File.Delete(PlaceOf(id));
        }

        return ValueTask.CompletedTask;
    }

    /// <returns>How many bytes were written; none as soon as there would be too many.</returns>
    private async ValueTask<long?> WriteAsync(Stream content, string path, byte[] buffer, int head, CancellationToken cancellationToken)
    {
        await using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        long length = 0;
        for (int count = head; count > 0; count = await content.ReadAsync(buffer, cancellationToken))
        {
            length += count;
            if (length > options.LargestFile)
            {
                return null;
            }

            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        file.Flush(flushToDisk: true);
        return length;
    }

    /// <remarks>Identifiers begin with their time, so the last digits spread them over the folders.</remarks>
    private string PlaceOf(FileId id)
    {
        string name = id.ToString();
        return Path.Combine(folder, name[^2..], name);
    }
}
