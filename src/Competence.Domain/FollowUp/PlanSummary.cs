using Competence.Assignments;

namespace Competence.FollowUp;

/// <summary>An assigned plan as the list of somebody's plans shows it.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Name">The plan's name.</param>
/// <param name="Completion">How far it has come as a whole.</param>
/// <param name="Progress">How far it has come requirement by requirement; of a deactivated one as it stood then.</param>
/// <param name="Cause">Why it was deactivated; none while it is active.</param>
/// <param name="DeactivatedOn">The day it was deactivated; none while it is active.</param>
/// <param name="IsFromEarlierPosition">Whether its position has ended: such a plan should as a rule not be reactivated (ASG-33).</param>
public sealed record PlanSummary(
    AssignmentId Assignment,
    PlanId Plan,
    string Name,
    Completion Completion,
    PlanProgress Progress,
    DeactivationCause? Cause,
    LocalDate? DeactivatedOn,
    bool IsFromEarlierPosition);
