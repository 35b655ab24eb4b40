namespace Competence.WebHost.Hosting;

/// <summary>
/// Files of this process, for as long as it lives, which nobody but the user that it runs as reads. What processes before it left behind, because
/// they were killed, is removed when it starts; a folder that another process works with stays.
/// </summary>
internal sealed class TemporaryFiles : IDisposable
{
    private const string Prefix = "competence-imports";
    private const string LockName = "in-use";

    /// <summary>How old a folder is before its lock tells anything: until then a process may be about to take it.</summary>
    private static readonly TimeSpan Starting = TimeSpan.FromSeconds(10);

    private readonly FileStream _lock;

    /// <summary>Makes a folder for this process.</summary>
    /// <param name="root">Where, beside those of other processes.</param>
    public TemporaryFiles(string root)
    {
        RemoveLeftovers(root);
        Folder = Path.Combine(root, $"{Prefix}-{Path.GetRandomFileName()}");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Folder);
        }
        else
        {
            Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        _lock = Open(Path.Combine(Folder, LockName), FileOptions.None);
    }

    /// <summary>Where they are.</summary>
    public string Folder { get; }

    /// <summary>A new file, empty, to write and read.</summary>
    /// <param name="options">How it is used, such as that it goes when it is closed.</param>
    public FileStream Create(FileOptions options = FileOptions.None) => Open(Path.Combine(Folder, Path.GetRandomFileName()), options | FileOptions.Asynchronous);

    /// <inheritdoc/>
    public void Dispose()
    {
        _lock.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static FileStream Open(string path, FileOptions options)
    {
        FileStreamOptions opening = new() { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = options };
        if (!OperatingSystem.IsWindows())
        {
            opening.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, opening);
    }

    private static void RemoveLeftovers(string root)
    {
        foreach (string folder in Directory.EnumerateDirectories(root, Prefix + "*"))
        {
            try
            {
                if (IsLeftBehind(folder))
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
            catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
            {
                // Another process works with it, or removes it as well, or it is another user's.
            }
        }
    }

    private static bool IsLeftBehind(string folder)
    {
        string path = Path.Combine(folder, LockName);
        bool wasTaken = File.Exists(path);
        if (DateTime.UtcNow - File.GetLastWriteTimeUtc(wasTaken ? path : folder) < Starting)
        {
            return false;
        }

        using FileStream? free = wasTaken ? new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None) : null;
        return true;
    }
}
