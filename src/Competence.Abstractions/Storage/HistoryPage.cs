namespace Competence;

/// <summary>Which part of a history.</summary>
/// <param name="Take">How many entries at most.</param>
/// <param name="Before">The entry that the page follows, the last one of the page before; none for the newest.</param>
/// <param name="Audience">Whose events: what everybody may see, or with <see cref="Audience.Audit"/> everything.</param>
public sealed record HistoryPage(int Take, HistoryEntry? Before = null, Audience Audience = Audience.History);
