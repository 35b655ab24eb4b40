namespace Competence.WebHost.Components.History;

/// <summary>One thing that happened, as a sentence.</summary>
/// <param name="At">When.</param>
/// <param name="Sentence">Who did what, and on whose behalf.</param>
/// <param name="Quote">What the person wrote; none when nothing was written.</param>
public sealed record HistoryLine(Instant At, string Sentence, string? Quote);
