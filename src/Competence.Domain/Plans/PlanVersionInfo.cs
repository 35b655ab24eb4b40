namespace Competence.Plans;

/// <summary>One line of a plan's version history.</summary>
/// <param name="Number">The version.</param>
/// <param name="At">When it was made.</param>
/// <param name="By">Who made it; none for a job.</param>
public sealed record PlanVersionInfo(PlanVersionNumber Number, Instant At, PersonId? By);
