namespace Competence.Plans;

/// <summary>Tells whether anybody has a plan: what decides between deleting and deactivating in it (PLN-33, PLN-37).</summary>
public interface IPlanUse
{
    /// <summary>How many active assignments the plan has.</summary>
    ValueTask<int> CountAssignedAsync(PlanId plan, CancellationToken cancellationToken = default);
}
