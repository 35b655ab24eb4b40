using Competence.Assignments;

namespace Competence.FollowUp;

/// <summary>A row's head in the matrix: an employee with an active assignment of the plan.</summary>
/// <param name="Person">The person.</param>
/// <param name="Position">The position.</param>
/// <param name="Assignment">The assignment.</param>
/// <param name="Name">The person's name.</param>
/// <param name="UnitName">The unit's number and name.</param>
/// <param name="Completion">How far the plan has come as a whole.</param>
public sealed record PlanMatrixEmployee(
    PersonId Person, PositionId Position, AssignmentId Assignment, string Name, string UnitName, Completion Completion);
