namespace Competence.Organisation.Moves;

/// <summary>One line of an announcement: an employee's position and where it moves (ORG-77).</summary>
/// <param name="Position">The position, which tells the employee and the present cost centre.</param>
/// <param name="CostCentre">The number of the cost centre to move to, in the same trust.</param>
public readonly record struct PlannedMove(PositionId Position, string CostCentre);
