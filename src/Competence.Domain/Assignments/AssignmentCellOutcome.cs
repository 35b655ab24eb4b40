namespace Competence.Assignments;

/// <summary>A cell with what became of it.</summary>
/// <param name="Cell">The cell that was asked for.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record AssignmentCellOutcome(AssignmentCellRequest Cell, AssignmentOutcome Outcome);
