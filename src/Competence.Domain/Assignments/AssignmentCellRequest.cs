namespace Competence.Assignments;

/// <summary>One ticked cell of the table that assigns plans (ASG-19).</summary>
/// <param name="Position">The position that shall get the plan.</param>
/// <param name="Plan">The plan.</param>
public readonly record struct AssignmentCellRequest(PositionId Position, PlanId Plan);
