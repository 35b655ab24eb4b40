namespace Competence.Plans;

/// <summary>Lists plans by where they are published.</summary>
public interface IPublishedPlans
{
    /// <summary>One page of the plans that <paramref name="query"/> asks for, by name and then id, with the total; archived plans are left out.</summary>
    ValueTask<Page<PlanRow>> PageAsync(PublishedPlanQuery query, PageRequest page, CancellationToken cancellationToken = default);
}
