using System.Text.RegularExpressions;

namespace Competence.Architecture.Tests.Repository;

/// <summary>The project says what it needs itself: no file points at a place that only one machine or one network has.</summary>
public partial class SelfContainedTests
{
    private static readonly string[] TextEndings =
        [".cs", ".razor", ".css", ".js", ".sql", ".md", ".json", ".xml", ".props", ".targets", ".csproj", ".sln", ".config", ".txt", ".csv", ".resx", "run", ".editorconfig", ".gitignore", ".gitattributes"];

    private static IEnumerable<string> TextFiles => ProjectFiles.All.Where(path => TextEndings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)));

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine() =>
        TextFiles.Where(path => MachineFolder().IsMatch(ProjectFiles.Read(path))).Should().BeEmpty();

    [Fact]
    public void No_file_points_outside_the_project() =>
        (from path in TextFiles
         from Match match in ParentPath().Matches(ProjectFiles.Read(path))
         where LeavesProject(path, match.Value)
         select $"{path}: {match.Value}").Should().BeEmpty();

    [Fact]
    public void No_lock_file_and_no_settings_name_a_registry() =>
        ProjectFiles.All.Where(path => Path.GetFileName(path) is "package-lock.json" or ".npmrc" or "NuGet.config" or "nuget.config" or "packages.lock.json")
            .Where(path => ProjectFiles.Read(path).Contains("://", StringComparison.Ordinal)).Should().BeEmpty();

    [Theory]
    [InlineData("docs/page.md", "../README.md", false)]
    [InlineData("docs/page.md", "../../elsewhere/page.md", true)]
    [InlineData("README.md", "../beside", true)]
    public void A_path_that_climbs_above_the_root_leaves_the_project(string file, string path, bool leaves) =>
        LeavesProject(file, path).Should().Be(leaves);

    private static bool LeavesProject(string file, string path) =>
        !Path.GetFullPath(Path.Combine(ProjectFiles.Absolute(Path.GetDirectoryName(file)!), path)).StartsWith(ProjectFiles.Root, StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\w.~])(/(home|Users)/\w|/(root|work)/|[A-Z]:\\Users)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex MachineFolder();

    [GeneratedRegex(@"(?<![\w./)])(\.\./)+[\w./-]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ParentPath();
}
