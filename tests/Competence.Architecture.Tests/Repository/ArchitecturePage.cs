namespace Competence.Architecture.Tests.Repository;

/// <summary>The two tables of docs/architecture.md: name in the first column, what it may use in the last, both in backticks.</summary>
internal static class ArchitecturePage
{
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Packages { get; } = Table("Packages");

    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Parts { get; } = Table("Parts of the domain");

    private static Dictionary<string, IReadOnlySet<string>> Table(string heading)
    {
        IEnumerable<string> rows = ProjectFiles.Read("docs/architecture.md").Split('\n')
            .SkipWhile(line => line != $"## {heading}").Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        return rows.Select(row => row.Trim().Trim('|').Split('|'))
            .ToDictionary(cells => Names(cells[0]).Single(), cells => (IReadOnlySet<string>)Names(cells[^1]).ToHashSet());
    }

    private static IEnumerable<string> Names(string cell) => cell.Split('`').Where((_, index) => index % 2 == 1);
}
