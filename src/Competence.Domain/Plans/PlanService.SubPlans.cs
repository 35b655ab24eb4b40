using Competence.Access;

namespace Competence.Plans;

public sealed partial class PlanService
{
    /// <summary>Adds a sub-plan, last in order (PLN-21).</summary>
    /// <param name="actor">Who edits.</param>
    /// <param name="id">The plan.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="name">Its name.</param>
    /// <param name="mayBeNotRelevant">Whether persons may mark it not relevant as a whole (PLN-23).</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The plan; a refusal of <see cref="PlanRules"/> or of the name, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Plan>> AddSubPlanAsync(
        Actor actor, PlanId id, long version, string name, bool mayBeNotRelevant = false, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, AccessAction.PlanEdit, id, version,
            (plan, moment) => new(plan.AddSubPlan(ids.Next<SubPlanId>(moment.Now), name, mayBeNotRelevant).Map<PlanEvent>(fact => fact)),
            cancellationToken);

    /// <summary>Renames a sub-plan or changes its flag, at once and without a version (PLN-24, PLN-46).</summary>
    /// <param name="actor">Who edits.</param>
    /// <param name="id">The plan.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="subPlan">The sub-plan.</param>
    /// <param name="name">Its name.</param>
    /// <param name="mayBeNotRelevant">Whether persons may mark it not relevant as a whole.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The plan; a refusal of <see cref="PlanRules"/> or of the name, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Plan>> ChangeSubPlanAsync(
        Actor actor, PlanId id, long version, SubPlanId subPlan, string name, bool mayBeNotRelevant, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, AccessAction.PlanEdit, id, version,
            plan => plan.ChangeSubPlan(subPlan, name, mayBeNotRelevant).Map<PlanEvent>(fact => fact), cancellationToken);

    /// <summary>Gives a sub-plan another place in the order (PLN-21).</summary>
    /// <param name="actor">Who edits.</param>
    /// <param name="id">The plan.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="subPlan">The sub-plan.</param>
    /// <param name="place">Its new place, from 0.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The plan; a refusal of <see cref="PlanRules"/>, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Plan>> MoveSubPlanAsync(
        Actor actor, PlanId id, long version, SubPlanId subPlan, int place, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, AccessAction.PlanEdit, id, version,
            plan => plan.MoveSubPlan(subPlan, place).Map<PlanEvent>(fact => fact), cancellationToken);

    /// <summary>Removes an empty sub-plan (PLN-22).</summary>
    /// <param name="actor">Who edits.</param>
    /// <param name="id">The plan.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="subPlan">The sub-plan.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The plan; a refusal of <see cref="PlanRules"/>, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Plan>> RemoveSubPlanAsync(
        Actor actor, PlanId id, long version, SubPlanId subPlan, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, AccessAction.PlanEdit, id, version,
            plan => plan.RemoveSubPlan(subPlan).Map<PlanEvent>(fact => fact), cancellationToken);
}
