using System.Text.RegularExpressions;
using Competence.Architecture.Tests.Repository;

namespace Competence.Architecture.Tests.Rules;

/// <summary>One line of docs/rules-deferred.md: <c>AREA-NN — why, which area takes it</c>.</summary>
internal sealed partial record DeferredRule(string Id, string Why)
{
    public const string Page = "docs/rules-deferred.md";

    public static IReadOnlyList<DeferredRule> All { get; } = In(ProjectFiles.Read(Page));

    /// <summary>The deferred rules of <paramref name="page"/>, with an empty reason where the line gives none; code blocks do not count.</summary>
    public static IReadOnlyList<DeferredRule> In(string page) =>
        [.. page.Split("```").Where((_, index) => index % 2 == 0)
            .SelectMany(text => Line().Matches(text))
            .Select(match => new DeferredRule(match.Groups["id"].Value, match.Groups["why"].Value.Trim()))];

    [GeneratedRegex(@"^[ \t]*(- )?(?<id>[A-Z]{3}-\d{2,3})\b([ \t]*—(?<why>[^\n]*))?", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Line();
}
