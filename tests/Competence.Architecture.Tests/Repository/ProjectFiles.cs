namespace Competence.Architecture.Tests.Repository;

/// <summary>The files of the project as they lie on disk, without what is built or ignored.</summary>
internal static class ProjectFiles
{
    private static readonly string[] Ignored = [".git", ".vs", ".idea", "bin", "obj", "artifacts", "node_modules", "StrykerOutput", "TestResults"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> All { get; } = [.. Walk(Root).Order(StringComparer.Ordinal)];

    public static string Absolute(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(Absolute(relative));

    /// <summary>The paths, relative to the root and with slashes, that lie under one of the folders and end so.</summary>
    public static IReadOnlyList<string> Under(string folder, params string[] endings) =>
        [.. All.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)
            && endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))];

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Concat(Directory.EnumerateDirectories(folder).Where(child => !Ignored.Contains(Path.GetFileName(child))).SelectMany(Walk));

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Competence.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Competence.sln is in no folder above the tests.");
    }
}
