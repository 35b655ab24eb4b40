using System.Security.Cryptography;

namespace Competence.WebHost.Files;

/// <summary>Keeps attached files in a folder, each under its identifier. A file is there whole or not at all: it is written beside its place and moved there.</summary>
/// <remarks>
/// What a client says about a file is not believed: its type must be allowed and be what its name and its first bytes say. What a host leaves that is
/// stopped while it writes is no file, and is deleted when the next one starts.
/// </remarks>
/// <param name="folder">Where the files are; made when it is missing. Nothing else may write there.</param>
/// <param name="options">The largest file and the types that are taken.</param>
internal sealed class FileSystemFileStore(string folder, CompetenceOptions options) : IFileStore
{
    private const int BufferSize = 81920;
    private const string Unfinished = ".part";

    /// <inheritdoc/>
    public async ValueTask<Result<StoredFile>> SaveAsync(FileUpload upload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(upload);
        byte[] buffer = new byte[BufferSize];
        int head = await upload.Content.ReadAtLeastAsync(buffer, FileSignature.Enough, throwOnEndOfStream: false, cancellationToken);
        if (FileRules.Refuse(upload, buffer.AsSpan(0, head), options) is { } refusal)
        {
            return refusal;
        }

        string name = FileName.Clean(upload.Name);
        string place = PlaceOf(upload.Id);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        string beside = $"{place}.{Path.GetRandomFileName()}{Unfinished}";
        try
        {
            if (await WriteAsync(upload.Content, beside, buffer, head, cancellationToken) is not ({ } length, { } digest))
            {
                return FileRules.TooLarge.Refuse(("name", name), ("most", options.LargestFile));
            }

            File.Move(beside, place, overwrite: true);
            return new StoredFile(upload.Id, name, upload.ContentType, length, digest);
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

    /// <summary>Deletes what a host left that was stopped while it wrote. Only before files are saved.</summary>
    /// <returns>How many there were.</returns>
    public int DeleteUnfinished()
    {
        string[] left = Directory.Exists(folder) ? Directory.GetFiles(folder, $"*{Unfinished}", SearchOption.AllDirectories) : [];
        Array.ForEach(left, File.Delete);
        return left.Length;
    }

    /// <returns>How many bytes were written, and their SHA-256; none as soon as there would be too many.</returns>
    private async ValueTask<(long Length, string Digest)?> WriteAsync(
        Stream content, string path, byte[] buffer, int head, CancellationToken cancellationToken)
    {
        using IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        long length = 0;
        for (int count = head; count > 0; count = await content.ReadAsync(buffer, cancellationToken))
        {
            length += count;
            if (length > options.LargestFile)
            {
                return null;
            }

            digest.AppendData(buffer.AsSpan(0, count));
            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        file.Flush(flushToDisk: true);
        return (length, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    /// <remarks>Identifiers begin with their time, so the last digits spread them over the folders.</remarks>
    private string PlaceOf(FileId id)
    {
        string name = id.ToString();
        return Path.Combine(folder, name[^2..], name);
    }
}
