using System.Runtime.CompilerServices;

namespace Competence.Testing.Snapshots;

/// <summary>Holds a long text against the one that was reviewed last, kept as <c>*.verified.txt</c> beside the test.</summary>
/// <remarks>
/// Where they differ, the new text is written to <c>*.received.txt</c> and the test fails: read the difference, and if it is
/// meant, move the received file over the verified one. With <see cref="AcceptVariable"/> set to 1 the verified file is written
/// at once, to be reviewed in version control. Line ends do not count.
/// </remarks>
public static class Snapshot
{
    /// <summary>The environment variable that, set to 1, accepts every difference.</summary>
    public const string AcceptVariable = "COMPETENCE_ACCEPT_SNAPSHOTS";

    /// <summary>Verifies against <c>{file of the test}.{member}.verified.txt</c>.</summary>
    /// <param name="actual">The text as it is today.</param>
    /// <param name="file">The test's source file; filled in by the compiler.</param>
    /// <param name="member">The test's method; filled in by the compiler.</param>
    /// <exception cref="SnapshotMismatchException">The texts differ, or there is no verified text yet.</exception>
    public static void Verify(string actual, [CallerFilePath] string file = "", [CallerMemberName] string member = "") =>
        VerifyFile(actual, $"{Path.Combine(Folder(file), Path.GetFileNameWithoutExtension(file))}.{member}.verified.txt");

    /// <summary>Verifies against the file at <paramref name="verified"/>, whatever its name.</summary>
    /// <param name="actual">The text as it is today.</param>
    /// <param name="verified">The path of the reviewed text.</param>
    /// <exception cref="SnapshotMismatchException">The texts differ, or there is no verified text yet.</exception>
    public static void VerifyFile(string actual, string verified)
    {
        ArgumentNullException.ThrowIfNull(actual);
        string received = ReceivedPath(verified);
        string today = Normal(actual);
        string? reviewed = File.Exists(verified) ? Normal(File.ReadAllText(verified)) : null;
        if (today == reviewed)
        {
            File.Delete(received);
            return;
        }

        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(verified))!);
            File.WriteAllText(verified, today);
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(received))!);
        File.WriteAllText(received, today);
        throw new SnapshotMismatchException(verified, received, Difference(reviewed, today));
    }

    private static string ReceivedPath(string verified)
    {
        string name = Path.GetFileName(verified);
        string renamed = name.Contains(".verified.", StringComparison.Ordinal)
            ? name.Replace(".verified.", ".received.", StringComparison.Ordinal)
            : $"{Path.GetFileNameWithoutExtension(name)}.received{Path.GetExtension(name)}";
        return Path.Combine(Path.GetDirectoryName(verified) ?? "", renamed);
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string Difference(string? reviewed, string today)
    {
        if (reviewed is null)
        {
            return "There is no verified text yet.";
        }

        string[] before = reviewed.Split('\n');
        string[] after = today.Split('\n');
        int line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"First difference in line {line + 1}:\n- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}";
    }

    /// <remarks>
    /// A deterministic build writes source paths as <c>/_/tests/…</c>; the folder is then looked for in the folders above the running test.
    /// </remarks>
    private static string Folder(string file)
    {
        string folder = Path.GetDirectoryName(file) ?? "";
        if (Directory.Exists(folder))
        {
            return folder;
        }

        string relative = folder.Replace('\\', '/').TrimStart('/', '_');
        for (DirectoryInfo? above = new(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            string candidate = Path.Combine(above.FullName, relative);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException($"The folder of the test, {folder}, is not on this machine: give the verified file's path with {nameof(VerifyFile)}.");
    }
}
