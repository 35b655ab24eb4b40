using System.Collections.Immutable;
using Competence.Access;
using Competence.Requirements;

namespace Competence.Plans;

public sealed partial class PlanService
{
    /// <summary>Fetches existing definitions into a sub-plan; the links start inactive (PLN-26 to PLN-29).</summary>
    /// <param name="actor">Who edits.</param>
    /// <param name="id">The plan.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="subPlan">The sub-plan.</param>
    /// <param name="chosen">The definitions; they must be shared with the unit that owns the plan (REQ-48).</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The plan; a refusal of <see cref="PlanRules"/>, an unknown definition, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Plan>> LinkAsync(
        Actor actor, PlanId id, long version, SubPlanId subPlan, ImmutableArray<RequirementId> chosen, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, AccessAction.RequirementEdit, id, version, async (plan, moment) =>
        {
            ImmutableArray<RequirementId> wanted = [.. chosen.Distinct()];
            Dictionary<RequirementId, Requirement> found =
                (await requirements.FindManyAsync(wanted, cancellationToken)).ToDictionary(definition => definition.Id);
            foreach (RequirementId unknown in wanted.Where(requirement => !found.ContainsKey(requirement)))
            {
                return NotFound("requirement", unknown);
            }

            ImmutableArray<UnitId> path = await tree.PathAsync(plan.OwnerUnit, cancellationToken);
            return plan.AddLinks(subPlan, [.. wanted.Select(requirement => found[requirement])], path, moment.Now).Map<PlanEvent>(fact => fact);
        }, cancellationToken);

    /// <summary>Activates one inactive link: everybody who has the plan sees the definition, and the plan gets a new version (PLN-30, PLN-31, PLN-70).</summary>
    /// <param name="actor">Who activates.</param>
    /// <param name="id">The plan.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The plan; a refusal of <see cref="PlanRules"/>, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Plan>> ActivateAsync(
        Actor actor, PlanId id, long version, RequirementId requirement, CancellationToken cancellationToken = default) =>
        ChangeLinkAsync(actor, id, version, requirement,
            (plan, definition, _) => new(plan.Activate(definition).Map<PlanEvent>(fact => fact)), cancellationToken);

    /// <summary>Takes a definition out of persons' sight, with a reason; only once the plan is assigned (PLN-37 to PLN-40).</summary>
    /// <param name="actor">Who deactivates.</param>
    /// <param name="id">The plan.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="reason">Why; must be given.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The plan; a refusal of <see cref="PlanRules"/> or of the reason, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Plan>> DeactivateLinkAsync(
        Actor actor, PlanId id, long version, RequirementId requirement, string reason, CancellationToken cancellationToken = default) =>
        ChangeLinkAsync(actor, id, version, requirement, async (plan, definition, _) =>
        {
            bool isAssigned = await use.CountAssignedAsync(id, cancellationToken) > 0;
            return plan.DeactivateLink(definition, reason, isAssigned).Map<PlanEvent>(fact => fact);
        }, cancellationToken);

    /// <summary>Brings a deactivated definition back into a sub-plan: active at once, or inactive while it has a draft (PLN-41, PLN-42).</summary>
    /// <param name="actor">Who reactivates.</param>
    /// <param name="id">The plan.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="subPlan">The sub-plan it shall lie in.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The plan; a refusal of <see cref="PlanRules"/>, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Plan>> ReactivateLinkAsync(
        Actor actor, PlanId id, long version, RequirementId requirement, SubPlanId subPlan, CancellationToken cancellationToken = default) =>
        ChangeLinkAsync(actor, id, version, requirement,
            (plan, definition, _) => new(plan.Reactivate(definition, subPlan)), cancellationToken);

    /// <summary>Deletes a definition from the plan: before the plan is assigned, or within 24 hours of adding it (PLN-32 to PLN-36).</summary>
    /// <param name="actor">Who deletes.</param>
    /// <param name="id">The plan.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="requirement">The definition; it and its place in other plans are untouched.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The plan; a refusal of <see cref="PlanRules"/>, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Plan>> DeleteLinkAsync(
        Actor actor, PlanId id, long version, RequirementId requirement, CancellationToken cancellationToken = default) =>
        ChangeLinkAsync(actor, id, version, requirement, async (plan, definition, moment) =>
        {
            bool isAssigned = await use.CountAssignedAsync(id, cancellationToken) > 0;
            return plan.DeleteLink(definition, isAssigned, moment.Now).Map<PlanEvent>(fact => fact);
        }, cancellationToken);

    /// <summary>Sets this plan's own validity for a central definition that allows it, or goes back to the central one (REQ-86 to REQ-88).</summary>
    /// <param name="actor">Who adapts.</param>
    /// <param name="id">The plan.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="adaptation">The validity and the reason; none to go back.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The plan; a refusal of <see cref="PlanRules"/> or of the reason, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Plan>> AdaptValidityAsync(
        Actor actor, PlanId id, long version, RequirementId requirement, AdaptedValidity? adaptation, CancellationToken cancellationToken = default) =>
        ChangeLinkAsync(actor, id, version, requirement,
            (plan, definition, _) => new(plan.AdaptValidity(definition, adaptation).Map<PlanEvent>(fact => fact)), cancellationToken);

    private ValueTask<Result<Plan>> ChangeLinkAsync(
        Actor actor,
        PlanId id,
        long version,
        RequirementId requirement,
        Func<Plan, Requirement, Moment, ValueTask<Result<PlanEvent>>> decide,
        CancellationToken cancellationToken) =>
        ChangeAsync(actor, AccessAction.RequirementEdit, id, version, async (plan, moment) =>
            await requirements.FindAsync(requirement, cancellationToken) is { } definition
                ? await decide(plan, definition, moment)
                : NotFound("requirement", requirement), cancellationToken);
}
