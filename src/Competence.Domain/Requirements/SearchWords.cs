using System.Collections.Immutable;

namespace Competence.Requirements;

/// <summary>How searches take what somebody typed word by word.</summary>
internal static class SearchWords
{
    /// <summary>How many words are looked at; the rest is left out.</summary>
    public const int Most = 8;

    /// <summary>The words in lower case, each once.</summary>
    public static ImmutableArray<string> Of(string search)
    {
        ArgumentNullException.ThrowIfNull(search);
        return [.. search.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(Most)];
    }
}
