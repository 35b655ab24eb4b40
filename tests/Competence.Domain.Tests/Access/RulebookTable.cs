using System.Text.RegularExpressions;

namespace Competence.Domain.Tests.Access;

/// <summary>The rulebook's table "Role x action x scope" as it stands in docs/rulebook: the action and the codes of the roles that it is granted to.</summary>
internal static partial class RulebookTable
{
    private static readonly Dictionary<string, string> GrantedTo = Read();

    public static IReadOnlyCollection<string> Actions => GrantedTo.Keys;

    /// <summary>The codes in the row; a role that needs an add-on is left out.</summary>
    /// <param name="action">The row.</param>
    /// <param name="kind">The kind of goal plan meant; those who have the row for another kind only are left out.</param>
    public static IReadOnlySet<string> RolesOf(string action, string kind = "") =>
        GrantedTo[action].Split([',', ';']).Select(cell => cell.Trim())
            .Where(cell => (!Kind().IsMatch(cell) || (kind.Length > 0 && cell.Contains($"({kind})", StringComparison.Ordinal))) && !AddOn().IsMatch(cell))
            .SelectMany(cell => cell.StartsWith("every role that may edit the plan", StringComparison.Ordinal)
                ? RolesOf("Plan: edit, publish, unpublish")
                : Code().Matches(cell).Select(match => match.Value))
            .ToHashSet();

    /// <summary>The add-on role that a role in the row needs; none where none does.</summary>
    public static string? AddOnOf(string action) => AddOn().Match(GrantedTo[action]) is { Success: true } match ? match.Value[^3..] : null;

    private static Dictionary<string, string> Read() =>
        File.ReadLines(Page()).SkipWhile(line => line != "### Role x action x scope").Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Action ", StringComparison.Ordinal))
            .Select(line => line.Split('|'))
            .ToDictionary(cells => cells[1].Trim(), cells => cells[2]);

    private static string Page()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Competence.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Competence.sln is in no folder above the tests.");
        }

        return Path.Combine(folder.FullName, "docs", "rulebook", "A-organisation-access-assignments.md");
    }

    [GeneratedRegex(@" with [A-Z]{3}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddOn();

    [GeneratedRegex(@"\((?:learning|apprentice)-goal\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\b[A-Z]{3}\b|former leader|chosen participant", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
