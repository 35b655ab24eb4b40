namespace Competence.Registrations;

/// <summary>What became of a decision on one repetition.</summary>
/// <param name="Repetition">The repetition.</param>
/// <param name="Refusal">Why nothing was done to it; none when the decision is stored.</param>
public sealed record SigningOutcome(RepetitionId Repetition, Refusal? Refusal = null);
