using System.Collections.Immutable;
using Competence.InMemory.Storage;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.InMemory.Plans;

/// <summary>Finds plans by what lies in them.</summary>
internal sealed class InMemoryPlanLinks(InMemoryStore store) : IPlanLinks
{
    public ValueTask<ImmutableArray<PlanId>> PlansHoldingAsync(RequirementId requirement, CancellationToken cancellationToken = default) => new(
    [
        .. store.Tables.Plans.All
            .Where(plan => !plan.IsArchived && plan.Links.Any(link => link.Requirement == requirement && link.State != PlanLinkState.Deactivated))
            .Select(plan => plan.Id)
            .Order(),
    ]);

    public ValueTask<ImmutableArray<PlanId>> PlansLinkingAsync(RequirementId requirement, CancellationToken cancellationToken = default) => new(
    [
        .. store.Tables.Plans.All.Where(plan => plan.Links.Any(link => link.Requirement == requirement)).Select(plan => plan.Id).Order(),
    ]);
}
