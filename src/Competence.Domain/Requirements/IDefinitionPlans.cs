using System.Collections.Immutable;

namespace Competence.Requirements;

/// <summary>Tells in which plans a definition lies: plans come after this part in the order of the parts.</summary>
public interface IDefinitionPlans
{
    /// <summary>The plans in which the definition lies by an active or inactive link, archived plans left out, ordered by id (PLN-75).</summary>
    ValueTask<ImmutableArray<DefinitionPlan>> HoldingAsync(RequirementId requirement, CancellationToken cancellationToken = default);

    /// <summary>The definitions that lie in one of the plans by an active or inactive link, archived plans left out, each once, in no order.</summary>
    ValueTask<ImmutableArray<RequirementId>> LyingInAsync(ImmutableArray<PlanId> ids, CancellationToken cancellationToken = default);

    /// <summary>Whether any plan has a link to the definition, deactivated links and archived plans included (REQ-77).</summary>
    ValueTask<bool> IsLinkedAsync(RequirementId requirement, CancellationToken cancellationToken = default);
}
