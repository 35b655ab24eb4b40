using Competence.Plans;

namespace Competence.Assignments;

/// <summary>What became of one cell (ASG-21, ASG-22).</summary>
public abstract record AssignmentOutcome
{
    private AssignmentOutcome()
    {
    }

    /// <summary>The position has the plan from now on.</summary>
    /// <param name="Assignment">The new assignment.</param>
    public sealed record Assigned(AssignmentId Assignment) : AssignmentOutcome;

    /// <summary>The position had the plan already, so nothing was done.</summary>
    /// <param name="Assignment">The assignment it had.</param>
    public sealed record AlreadyActive(AssignmentId Assignment) : AssignmentOutcome;

    /// <summary>The position has a deactivated assignment of the plan, which can be reactivated instead; nothing was done.</summary>
    /// <param name="Assignment">The deactivated assignment.</param>
    public sealed record Reactivatable(AssignmentId Assignment) : AssignmentOutcome;

    /// <summary>It was refused; nothing was done.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : AssignmentOutcome;

    /// <summary>The outcome for a position that holds an assignment of the plan already.</summary>
    public static AssignmentOutcome OfHeld(Assignment held, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(plan);
        return held.IsActive ? new AlreadyActive(held.Id)
            : plan.IsArchived ? new Refused(AssignmentRules.PlanArchived.Refuse(("plan", plan.Id)))
            : new Reactivatable(held.Id);
    }
}
