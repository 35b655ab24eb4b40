using System.Text.RegularExpressions;
using Competence.Architecture.Tests.Repository;

namespace Competence.Architecture.Tests.Rules;

/// <summary>The ids of docs/rulebook: every line that begins with an id in bold.</summary>
internal static partial class Rulebook
{
    public static IReadOnlySet<string> Ids { get; } =
        ProjectFiles.Under("docs/rulebook", ".md").SelectMany(path => IdsIn(ProjectFiles.Read(path))).ToHashSet();

    public static IEnumerable<string> IdsIn(string page) => Line().Matches(page).Select(match => match.Groups["id"].Value);

    [GeneratedRegex(@"^\s*[-*] \*\*(?<id>[A-Z]{3}-\d{2,3})\*\*", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Line();
}
