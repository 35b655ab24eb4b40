namespace Competence.WebHost.Components.History;

/// <summary>One thing that happened, in words.</summary>
/// <param name="At">When.</param>
/// <param name="Sentence">What.</param>
/// <param name="Who">Who did it; a text for the system.</param>
/// <param name="OnBehalfOf">For whom, when it was done for somebody else.</param>
public sealed record ToldEntry(Instant At, string Sentence, string Who, string? OnBehalfOf);
