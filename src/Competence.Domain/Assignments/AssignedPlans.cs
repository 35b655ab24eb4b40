using Competence.Plans;

namespace Competence.Assignments;

/// <summary>Tells the plans' part whether anybody has a plan.</summary>
/// <param name="assignments">The assignments.</param>
public sealed class AssignedPlans(IAssignments assignments) : IPlanUse
{
    /// <inheritdoc/>
    public ValueTask<int> CountAssignedAsync(PlanId plan, CancellationToken cancellationToken = default) =>
        assignments.CountAsync(plan, cancellationToken);
}
