namespace Competence.Domain.Tests.Registrations;

/// <summary>The first column of a table of the rulebook's part on registrations, as it stands in docs/rulebook.</summary>
internal static class RulebookTable
{
    /// <summary>What stands in the first column of the first table after the line that begins with <paramref name="heading"/>, its head left out.</summary>
    public static IEnumerable<string> FirstColumn(string heading) =>
        File.ReadLines(Page()).SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal)).Skip(1)
            .SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Split('|')[1].Trim());

    private static string Page()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Competence.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Competence.sln is in no folder above the tests.");
        }

        return Path.Combine(folder.FullName, "docs", "rulebook", "B-requirements-plans-goals.md");
    }
}
