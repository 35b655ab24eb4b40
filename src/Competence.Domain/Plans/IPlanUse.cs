namespace Competence.Plans;

/// <summary>Tells whether anybody has a plan: what decides between deleting and deactivating in it (PLN-33, PLN-37).</summary>
public interface IPlanUse
{
    /// <summary>How many have the plan, those who put it away included: it lies among their deactivated plans, with its content.</summary>
    ValueTask<int> CountAssignedAsync(PlanId plan, CancellationToken cancellationToken = default);
}
