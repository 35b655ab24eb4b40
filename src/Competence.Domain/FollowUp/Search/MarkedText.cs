using System.Collections.Immutable;

namespace Competence.FollowUp.Search;

/// <summary>A text in which the words of a search are marked (PRG-85).</summary>
/// <param name="Parts">Its parts in order, marked and unmarked ones taking turns; together they are the text.</param>
public sealed record MarkedText(ImmutableArray<TextPart> Parts)
{
    /// <summary>How much of a long text is told around the first word that is found, in characters.</summary>
    public const int ExcerptLength = 160;

    private const int Before = 40;

    /// <summary>The whole text.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Text));

    /// <summary>A text with every occurrence of the words marked; what overlaps is marked as one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words in lower case.</param>
    public static MarkedText Of(string text, ImmutableArray<string> words)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool[] marked = Marked(text, words);
        ImmutableArray<TextPart>.Builder parts = ImmutableArray.CreateBuilder<TextPart>();
        int start = 0;
        for (int end = 1; end <= text.Length; end++)
        {
            if (end == text.Length || marked[end] != marked[start])
            {
                parts.Add(new TextPart(text[start..end], marked[start]));
                start = end;
            }
        }

        return new MarkedText(parts.ToImmutable());
    }

    /// <summary>The place of a text where the first of the words stands, cut at spaces and with an ellipsis where something is left out.</summary>
    /// <returns>None when the text holds none of the words.</returns>
    public static MarkedText? Excerpt(string text, ImmutableArray<string> words)
    {
        ArgumentNullException.ThrowIfNull(text);
        int found = Array.IndexOf(Marked(text, words), value: true);
        if (found < 0)
        {
            return null;
        }

        int start = found <= Before ? 0 : text.IndexOf(' ', found - Before, Before) is >= 0 and int space ? space + 1 : found;
        int end = start + ExcerptLength >= text.Length ? text.Length
            : text.LastIndexOf(' ', start + ExcerptLength) is { } last && last > found ? last
            : start + ExcerptLength;
        string cut = text[start..end].ReplaceLineEndings(" ");
        return Of($"{(start == 0 ? "" : "… ")}{cut}{(end == text.Length ? "" : " …")}", words);
    }

    /// <summary>Equal when the parts are.</summary>
    public bool Equals(MarkedText? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.Length;

    private static bool[] Marked(string text, ImmutableArray<string> words)
    {
        bool[] marked = new bool[text.Length];
        string lower = text.ToLowerInvariant();
        foreach (string word in words)
        {
            for (int at = lower.IndexOf(word, StringComparison.Ordinal); at >= 0; at = lower.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                Array.Fill(marked, value: true, at, word.Length);
            }
        }

        return marked;
    }
}
