using System.Collections.Immutable;
using Competence.Access;
using Competence.Requirements;

namespace Competence.Plans;

public sealed partial class PlanService
{
    /// <summary>
    /// Creates a definition in a sub-plan: unpublished, owned by the unit that owns the plan, and inactive in the plan (REQ-04, REQ-05, PLN-26).
    /// </summary>
    /// <param name="actor">Who creates it.</param>
    /// <param name="id">The plan.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="subPlan">The sub-plan.</param>
    /// <param name="content">The first draft; only its name must be given.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The plan, with the new link last; a refusal of <see cref="PlanRules"/> or <see cref="RequirementRules"/>, or of its category, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Plan>> AddNewAsync(
        Actor actor, PlanId id, long version, SubPlanId subPlan, RequirementContent content, CancellationToken cancellationToken = default) =>
        CommitRetry.RunAsync<Plan>(async () =>
        {
            ArgumentNullException.ThrowIfNull(content);
            Moment moment = clock.Read();
            if (!(await OpenAsync(actor, AccessAction.RequirementEdit, id, version, moment, cancellationToken)).TryPickValue(out Plan? plan, out Refusal? refusal))
            {
                return refusal;
            }

            if (await linking.RefusalAsync(actor, plan.OwnerUnit, before: null, content with { OwnerUnit = null }, moment.Today, cancellationToken) is { } unlinked)
            {
                return unlinked;
            }

            Prerequisites ahead = await prerequisites.ReadAsync(content.Dependencies, cancellationToken);
            RequirementId requirement = ids.Next<RequirementId>(moment.Now);
            if (!Requirement.Create(requirement, plan.OwnerUnit, isCentral: false, content, ahead).TryPickValue(out RequirementEvent.Created? created, out refusal))
            {
                return refusal;
            }

            Requirement definition = Requirement.From(created);
            ImmutableArray<UnitId> path = await tree.PathAsync(plan.OwnerUnit, cancellationToken);
            if (!plan.AddLinks(subPlan, [definition], path, moment.Now).TryPickValue(out PlanEvent.LinksAdded? added, out refusal))
            {
                return refusal;
            }

            IUnitOfWork unit = work.Begin();
            if ((refusal = await placing.StageAsync(unit, before: null, definition, cancellationToken)) is not null)
            {
                return refusal;
            }

            unit.Save(definition, created);
            return (await StageAsync(unit, plan, added, moment, cancellationToken)).TryPickValue(out Plan? next, out refusal)
                ? (await unit.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => next)
                : refusal;
        });
}
