using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Plans;

/// <summary>Finds plans by what lies in them.</summary>
public interface IPlanLinks
{
    /// <summary>The plans that hold the definition by an active or inactive link, archived plans left out, ordered by id (PLN-72, PLN-75).</summary>
    ValueTask<ImmutableArray<PlanId>> PlansHoldingAsync(RequirementId requirement, CancellationToken cancellationToken = default);

    /// <summary>The plans that have a link to the definition in any state, deactivated links and archived plans included, ordered by id (REQ-77).</summary>
    ValueTask<ImmutableArray<PlanId>> PlansLinkingAsync(RequirementId requirement, CancellationToken cancellationToken = default);
}
