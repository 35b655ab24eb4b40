using System.Text.RegularExpressions;
using Competence.Architecture.Tests.Repository;

namespace Competence.Architecture.Tests.Docs;

/// <summary>A fenced block of a page; <c>&lt;!-- snippet: path#region --&gt;</c> right above it says which built code it shows.</summary>
internal sealed partial record CodeBlock(string Language, string Text, string? Snippet)
{
    public static IEnumerable<CodeBlock> In(string page) =>
        Fence().Matches(ProjectFiles.Read(page)).Select(match => new CodeBlock(match.Groups["language"].Value, match.Groups["text"].Value,
            match.Groups["snippet"] is { Success: true, Value: var snippet } ? snippet : null));

    /// <summary>The code that <paramref name="snippet"/> (<c>path#region</c>, or a whole file) names.</summary>
    public static string? Region(string snippet)
    {
        string[] parts = snippet.Split('#');
        return !File.Exists(ProjectFiles.Absolute(parts[0])) ? null
            : parts.Length == 1 ? ProjectFiles.Read(parts[0])
            : RegionIn(ProjectFiles.Read(parts[0]), parts[1]);
    }

    public static string? RegionIn(string source, string name)
    {
        string[] lines = [.. source.Split('\n').SkipWhile(line => line.Trim() != $"#region {name}").Skip(1).TakeWhile(line => line.Trim() != "#endregion")];
        int indent = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return lines.Length == 0 ? null : string.Concat(lines.Select(line => (line.Length > indent ? line[indent..] : line.TrimStart()) + "\n"));
    }

    [GeneratedRegex(@"(<!-- snippet: (?<snippet>\S+) -->\n)?^```(?<language>\S*)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Fence();
}
