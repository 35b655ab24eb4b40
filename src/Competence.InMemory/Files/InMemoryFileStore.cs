using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Competence.InMemory.Files;

/// <summary>Keeps attached files in memory, within the host's limits.</summary>
internal sealed class InMemoryFileStore(CompetenceOptions options) : IFileStore
{
    private const int BufferSize = 81920;

    private readonly ConcurrentDictionary<FileId, byte[]> _files = [];

    public async ValueTask<Result<StoredFile>> SaveAsync(FileUpload upload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(upload);
        using MemoryStream read = new();
        byte[] buffer = new byte[BufferSize];
        int count = await upload.Content.ReadAtLeastAsync(buffer, FileSignature.Enough, throwOnEndOfStream: false, cancellationToken);
        if (FileRules.Refuse(upload, buffer.AsSpan(0, count), options) is { } refusal)
        {
            return refusal;
        }

        for (; count > 0; count = await upload.Content.ReadAsync(buffer, cancellationToken))
        {
            if (read.Length + count > options.LargestFile)
            {
                return FileRules.TooLarge.Refuse(("name", FileName.Clean(upload.Name)), ("most", options.LargestFile));
            }

            read.Write(buffer, 0, count);
        }

        byte[] content = read.ToArray();
        _files[upload.Id] = content;
        return new StoredFile(
            upload.Id, FileName.Clean(upload.Name), upload.ContentType, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    public ValueTask<Stream?> OpenAsync(FileId id, CancellationToken cancellationToken = default) =>
        new(_files.TryGetValue(id, out byte[]? content) ? new MemoryStream(content, writable: false) : null);

    public ValueTask DeleteAsync(FileId id, CancellationToken cancellationToken = default)
    {
        _files.TryRemove(id, out _);
        return ValueTask.CompletedTask;
    }
}
