using System.Diagnostics;
using Competence.Assignments;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A cell with what became of it.</summary>
/// <param name="Position">The position.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Assignment">The new assignment, or the one that was there.</param>
/// <param name="Refusal">Why it was refused.</param>
internal sealed record AssignedCellResponse(
    PositionId Position, PlanId Plan, AssignOutcome Outcome, AssignmentId? Assignment = null, RefusalResponse? Refusal = null)
{
    /// <summary>Writes a cell.</summary>
    public static AssignedCellResponse Of(AssignmentCellOutcome cell) => cell.Outcome switch
    {
        AssignmentOutcome.Assigned made => new AssignedCellResponse(cell.Cell.Position, cell.Cell.Plan, AssignOutcome.Assigned, made.Assignment),
        AssignmentOutcome.AlreadyActive held => new AssignedCellResponse(cell.Cell.Position, cell.Cell.Plan, AssignOutcome.AlreadyActive, held.Assignment),
        AssignmentOutcome.Reactivatable old => new AssignedCellResponse(cell.Cell.Position, cell.Cell.Plan, AssignOutcome.Reactivatable, old.Assignment),
        AssignmentOutcome.Refused no => new AssignedCellResponse(
            cell.Cell.Position, cell.Cell.Plan, AssignOutcome.Refused, Refusal: RefusalResponse.Of(no.Refusal)),
        _ => throw new UnreachableException($"Unknown outcome {cell.Outcome.GetType().Name}"),
    };
}
