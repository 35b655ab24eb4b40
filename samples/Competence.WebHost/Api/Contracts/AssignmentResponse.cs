using Competence.Assignments;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A plan given to a position.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Person">The person.</param>
/// <param name="Position">The position.</param>
/// <param name="Plan">The plan.</param>
/// <param name="State">Whether the person works in it.</param>
/// <param name="Completion">How far it has come as a whole.</param>
/// <param name="AssignedAt">When it was assigned.</param>
/// <param name="AwaitingSince">When it was sent for approval, while it waits.</param>
/// <param name="CompletedOn">The day it was completed or approved.</param>
/// <param name="Cause">Why it was deactivated, when it was.</param>
/// <param name="DeactivatedOn">The day it was deactivated.</param>
internal sealed record AssignmentResponse(
    AssignmentId Id, PersonId Person, PositionId Position, PlanId Plan, AssignmentState State, Completion Completion, Instant AssignedAt,
    Instant? AwaitingSince, LocalDate? CompletedOn, DeactivationCause? Cause, LocalDate? DeactivatedOn)
{
    /// <summary>Writes an assignment.</summary>
    public static AssignmentResponse Of(Assignment it) => new(
        it.Id, it.Person, it.Position, it.Plan, it.State, it.Completion, it.AssignedAt, it.AwaitingSince, it.CompletedOn, it.Deactivation?.Cause,
        it.Deactivation?.On);
}
