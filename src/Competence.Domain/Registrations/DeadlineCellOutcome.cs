namespace Competence.Registrations;

/// <summary>What became of one ticked cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Refusal">Why its deadline is as it was; none when it was set or removed.</param>
public sealed record DeadlineCellOutcome(DeadlineCell Cell, Refusal? Refusal = null);
