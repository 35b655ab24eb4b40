namespace Competence.InMemory.Querying;

/// <summary>Searches texts the way all stores do.</summary>
internal static class TextSearch
{
    /// <summary>Whether <paramref name="text"/> holds <paramref name="search"/>, in any case; every text holds the empty one.</summary>
    public static bool Holds(string text, string search) =>
        text.ToLowerInvariant().Contains(search.ToLowerInvariant(), StringComparison.Ordinal);
}
