namespace Competence.Loans;

/// <summary>The status that a position has in the overview because of ongoing loans (LOA-27, LOA-28).</summary>
/// <param name="Position">The position.</param>
/// <param name="Status">The status.</param>
public sealed record PositionAvailability(PositionId Position, LoanAvailability Status);
