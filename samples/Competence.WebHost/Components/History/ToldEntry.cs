namespace Competence.WebHost.Components.History;

/// <summary>One thing that happened, in words.</summary>
/// <param name="At">When.</param>
/// <param name="Sentence">What.</param>
/// <param name="Who">Who did it; a text for the system.</param>
/// <param name="DeputyFor">The leader replaced, when a deputy did it.</param>
/// <param name="OnBehalfOf">For whom, when it was done for somebody else than the leader replaced.</param>
public sealed record ToldEntry(Instant At, string Sentence, string Who, string? DeputyFor, string? OnBehalfOf);
