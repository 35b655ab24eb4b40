using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Plans;

/// <summary>Finds plans by what lies in them.</summary>
public interface IPlanLinks
{
    /// <summary>The plans that hold the definition by an active or inactive link, archived plans left out, ordered by id (PLN-72, PLN-75).</summary>
    ValueTask<ImmutableArray<PlanId>> PlansHoldingAsync(RequirementId requirement, CancellationToken cancellationToken = default);
}
