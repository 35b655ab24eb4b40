namespace Competence.Registrations;

/// <summary>A repetition that was sent to a signer.</summary>
/// <param name="Repetition">The repetition, decided or not.</param>
/// <param name="PlanName">The name of the plan it was sent from; empty when none (PRG-53).</param>
public sealed record SentRepetition(Repetition Repetition, string PlanName);
