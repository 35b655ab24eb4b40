namespace Competence.WebHost.Components.History;

/// <summary>How an event is told: a sentence with holes, what fills them, and what was written.</summary>
/// <param name="Key">The last part of the key of the sentence's text; hole 0 is who did it.</param>
/// <param name="Arguments">What fills the holes from 1: names of what has an identifier, dates, numbers, texts.</param>
/// <param name="Quote">What the person wrote; none when nothing was written.</param>
internal sealed record FactSentence(string Key, object?[] Arguments, string? Quote = null)
{
    public FactSentence(string key)
        : this(key, [])
    {
    }
}
