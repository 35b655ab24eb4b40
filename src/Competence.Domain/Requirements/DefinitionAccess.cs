using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation;

namespace Competence.Requirements;

/// <summary>Answers who may see and who may edit a definition (REQ-06 to REQ-08, REQ-86).</summary>
/// <param name="tree">Tells what lies above the owner unit.</param>
/// <param name="plans">Tells in which plans a definition lies, for those responsible for named plans.</param>
public sealed class DefinitionAccess(IOrganisationTree tree, IDefinitionPlans plans)
{
    /// <summary>Why <paramref name="actor"/> may not edit the definition; none when the actor may.</summary>
    /// <remarks>
    /// A central definition is edited by those who may edit central requirements, any other by those with the requirement administration on the
    /// owner unit, and by who is responsible for a plan of the owner unit in which it lies (REQ-08); a plan of another unit gives no such right (REQ-07).
    /// </remarks>
    /// <returns><see cref="GeneralRules.NotFound"/> for who does not see it, <see cref="GeneralRules.AccessDenied"/> for who does.</returns>
    public async ValueTask<Refusal?> EditRefusalAsync(
        Actor actor, Requirement definition, LocalDate today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ImmutableArray<UnitId> path = await tree.PathAsync(definition.OwnerUnit, cancellationToken);
        AccessAction action = ActionFor(definition.IsCentral);
        Refusal? doing = AccessPolicy.OnOwned(actor, action, path, plan: null, today);
        bool may = doing is null || (!definition.IsCentral
            && await HoldsInNamedPlanAsync(actor, AccessAction.RequirementEdit, definition, definition.OwnerUnit, today, cancellationToken));
        return may ? null : AccessPolicy.Answer(doing, await SightRefusalAsync(actor, definition, today, cancellationToken), "requirement", definition.Id);
    }

    /// <summary>Why <paramref name="actor"/> may not archive the definition; none when the actor may (REQ-91).</summary>
    /// <returns><see cref="GeneralRules.NotFound"/> for who does not see it, <see cref="GeneralRules.AccessDenied"/> for who does.</returns>
    public ValueTask<Refusal?> ArchiveRefusalAsync(
        Actor actor, Requirement definition, LocalDate today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return OwnedRefusalAsync(actor, AccessAction.RequirementArchive, definition, today, cancellationToken);
    }

    /// <summary>
    /// Why <paramref name="actor"/> may not reset the definition for everybody; none when the actor may: who may edit it by the owner unit or as a
    /// central one, and not who is responsible for a plan only (REQ-08).
    /// </summary>
    /// <returns><see cref="GeneralRules.NotFound"/> for who does not see it, <see cref="GeneralRules.AccessDenied"/> for who does.</returns>
    public ValueTask<Refusal?> ResetRefusalAsync(
        Actor actor, Requirement definition, LocalDate today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return OwnedRefusalAsync(actor, ActionFor(definition.IsCentral), definition, today, cancellationToken);
    }

    /// <summary>
    /// Why <paramref name="actor"/> may not see the definition; none when the actor may: who may edit it, who may preview all plans of the region
    /// (PLN-54), and who is responsible for a plan in which it lies (PLN-92). One that is archived is seen only by those who may archive (REQ-94).
    /// </summary>
    /// <returns><see cref="GeneralRules.NotFound"/>, always.</returns>
    public async ValueTask<Refusal?> SightRefusalAsync(
        Actor actor, Requirement definition, LocalDate today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ImmutableArray<UnitId> path = await tree.PathAsync(definition.OwnerUnit, cancellationToken);
        bool sees = definition.IsArchived
            ? AccessPolicy.OnOwned(actor, AccessAction.RequirementArchive, path, plan: null, today) is null
            : AccessPolicy.OwnerUnits(actor, AccessAction.PlanList, today).WholeRegion
            || AccessPolicy.OnOwned(actor, ActionFor(definition.IsCentral), path, plan: null, today) is null
            || AccessPolicy.OnOwned(actor, AccessAction.RequirementAdministration, path, plan: null, today) is null
            || await HoldsInNamedPlanAsync(actor, AccessAction.PlanList, definition, ownedBy: null, today, cancellationToken);
        return sees ? null : GeneralRules.NotFound.Refuse(("what", "requirement"), ("id", definition.Id));
    }

    /// <summary>Why <paramref name="actor"/> may not create a definition owned by the unit; none when the actor may (REQ-05, REQ-86).</summary>
    /// <param name="actor">Who creates it.</param>
    /// <param name="ownerPath">The unit and those above, the unit first.</param>
    /// <param name="isCentral">Whether it is created under global administration.</param>
    /// <param name="today">The day on which grants must hold.</param>
    public static Refusal? CreateRefusal(Actor actor, ImmutableArray<UnitId> ownerPath, bool isCentral, LocalDate today) =>
        AccessPolicy.OnOwned(actor, ActionFor(isCentral), ownerPath, plan: null, today);

    /// <summary>Why the actor may not do something by the owner unit alone: hidden from who does not see the definition.</summary>
    private async ValueTask<Refusal?> OwnedRefusalAsync(
        Actor actor, AccessAction action, Requirement definition, LocalDate today, CancellationToken cancellationToken)
    {
        ImmutableArray<UnitId> path = await tree.PathAsync(definition.OwnerUnit, cancellationToken);
        return AccessPolicy.OnOwned(actor, action, path, plan: null, today) is not { } doing
            ? null
            : AccessPolicy.Answer(doing, await SightRefusalAsync(actor, definition, today, cancellationToken), "requirement", definition.Id);
    }

    private static AccessAction ActionFor(bool isCentral) =>
        isCentral ? AccessAction.CentralRequirementEdit : AccessAction.RequirementAdministration;

    private async ValueTask<bool> HoldsInNamedPlanAsync(
        Actor actor, AccessAction action, Requirement definition, UnitId? ownedBy, LocalDate today, CancellationToken cancellationToken)
    {
        ImmutableArray<PlanId> named = AccessPolicy.OwnerUnits(actor, action, today).Plans;
        if (named.IsEmpty)
        {
            return false;
        }

        ImmutableArray<DefinitionPlan> holding = await plans.HoldingAsync(definition.Id, cancellationToken);
        return holding.Any(plan => named.Contains(plan.Plan) && (ownedBy is null || plan.OwnerUnit == ownedBy));
    }
}
