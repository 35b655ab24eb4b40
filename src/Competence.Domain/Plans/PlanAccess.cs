using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation;

namespace Competence.Plans;

/// <summary>Answers who may see and who may change a plan (PLN-45, PLN-54, PLN-92).</summary>
/// <param name="tree">Tells what lies above the owner unit.</param>
public sealed class PlanAccess(IOrganisationTree tree)
{
    /// <summary>Why <paramref name="actor"/> may not do <paramref name="action"/> to the plan; none when the actor may.</summary>
    /// <remarks>Central plans are also changed by those who create them (PLN-04).</remarks>
    /// <returns><see cref="GeneralRules.NotFound"/> for who does not see it, <see cref="GeneralRules.AccessDenied"/> for who does.</returns>
    public async ValueTask<Refusal?> RefusalAsync(
        Actor actor, AccessAction action, Plan plan, LocalDate today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ImmutableArray<UnitId> path = await tree.PathAsync(plan.OwnerUnit, cancellationToken);
        Refusal? doing = IsOperatorsPlan(actor, plan, path, today) ? null : AccessPolicy.OnOwned(actor, action, path, plan.Id, today);
        return AccessPolicy.Answer(doing, Sight(actor, plan, path, today), "plan", plan.Id);
    }

    /// <summary>Why <paramref name="actor"/> may not see the plan; none when the actor may.</summary>
    /// <returns><see cref="GeneralRules.NotFound"/>, always.</returns>
    public async ValueTask<Refusal?> SightRefusalAsync(Actor actor, Plan plan, LocalDate today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ImmutableArray<UnitId> path = await tree.PathAsync(plan.OwnerUnit, cancellationToken);
        return Sight(actor, plan, path, today) is null ? null : GeneralRules.NotFound.Refuse(("what", "plan"), ("id", plan.Id));
    }

    private static Refusal? Sight(Actor actor, Plan plan, ImmutableArray<UnitId> path, LocalDate today) =>
        IsOperatorsPlan(actor, plan, path, today) ? null : AccessPolicy.OnOwned(actor, AccessAction.PlanList, path, plan.Id, today);

    private static bool IsOperatorsPlan(Actor actor, Plan plan, ImmutableArray<UnitId> path, LocalDate today) =>
        plan.IsCentral && AccessPolicy.OnOwned(actor, AccessAction.CentralPlanCreate, path, plan.Id, today) is null;
}
