using System.Collections.Immutable;

namespace Competence.Assignments;

public sealed partial record Assignment
{
    /// <summary>Decides whether it may be put away; always while it is active (ASG-30).</summary>
    /// <param name="cause">Why (ASG-37).</param>
    /// <param name="today">The day.</param>
    /// <param name="picture">Every active requirement of the plan as it stands, in the plan's order (PRG-06).</param>
    public Result<AssignmentEvent.Deactivated> Deactivate(DeactivationCause cause, LocalDate today, ImmutableArray<AssignmentCell> picture) =>
        !IsActive ? AssignmentRules.NotActive.Refuse(("assignment", Id)) : new AssignmentEvent.Deactivated(cause, today, picture);

    /// <summary>Decides whether it may be taken out again.</summary>
    /// <param name="position">The position it shall belong to: its own, or that which a move led to (ASG-35).</param>
    /// <param name="planIsArchived">Whether the plan is archived, for good (ASG-36).</param>
    /// <param name="heldThere">Whether that position holds another assignment of the plan (ASG-21).</param>
    public Result<AssignmentEvent.Reactivated> Reactivate(PositionId position, bool planIsArchived, bool heldThere) =>
        IsActive ? AssignmentRules.NotDeactivated.Refuse(("assignment", Id))
        : planIsArchived ? AssignmentRules.PlanArchived.Refuse(("plan", Plan))
        : heldThere ? AssignmentRules.HeldAlready.Refuse(("plan", Plan), ("position", position))
        : new AssignmentEvent.Reactivated(position);
}
