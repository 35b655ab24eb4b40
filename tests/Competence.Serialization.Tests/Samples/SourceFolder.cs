namespace Competence.Serialization.Tests.Samples;

/// <summary>Finds a folder of this project's sources.</summary>
internal static class SourceFolder
{
    private const string Project = "tests/Competence.Serialization.Tests";

    /// <remarks>A deterministic build hides where sources lie, so the folder is looked for above the running test.</remarks>
    public static string Of(string name)
    {
        for (DirectoryInfo? above = new(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            string candidate = Path.Combine(above.FullName, Project);
            if (Directory.Exists(candidate))
            {
                return Path.Combine(candidate, name);
            }
        }

        throw new DirectoryNotFoundException($"{Project} is not above {AppContext.BaseDirectory}.");
    }
}
