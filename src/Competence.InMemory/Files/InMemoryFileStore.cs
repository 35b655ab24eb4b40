using System.Collections.Concurrent;

namespace Competence.InMemory.Files;

/// <summary>Keeps attached files in memory, within the host's limits.</summary>
internal sealed class InMemoryFileStore(CompetenceOptions options) : IFileStore
{
    private const int BufferSize = 81920;

    private readonly ConcurrentDictionary<FileId, byte[]> _files = [];

    public async ValueTask<Result<StoredFile>> SaveAsync(FileUpload upload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(upload);
        string name = NameOf(upload.Name);
        if (!options.FileTypes.Contains(upload.ContentType))
        {
            return FileRules.TypeNotAllowed.Refuse(("name", name), ("type", upload.ContentType));
        }

        if (await ReadAsync(upload.Content, cancellationToken) is not { } content)
        {
            return FileRules.TooLarge.Refuse(("name", name), ("most", options.LargestFile));
        }

        if (content.Length == 0)
        {
            return FileRules.Empty.Refuse(("name", name));
        }

        _files[upload.Id] = content;
        return new StoredFile(upload.Id, name, upload.ContentType, content.Length);
    }

    public ValueTask<Stream?> OpenAsync(FileId id, CancellationToken cancellationToken = default) =>
        new(_files.TryGetValue(id, out byte[]? content) ? new MemoryStream(content, writable: false) : null);

    public ValueTask DeleteAsync(FileId id, CancellationToken cancellationToken = default)
    {
        _files.TryRemove(id, out _);
        return ValueTask.CompletedTask;
    }

    private async ValueTask<byte[]?> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        using MemoryStream read = new();
        byte[] buffer = new byte[BufferSize];
        int count;
        while ((count = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (read.Length + count > options.LargestFile)
            {
                return null;
            }

            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    private static string NameOf(string given) =>
        string.Concat(given[(given.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => !char.IsControl(letter)));
}
