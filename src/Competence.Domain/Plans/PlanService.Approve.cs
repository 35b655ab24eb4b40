using System.Collections.Immutable;
using Competence.Access;
using Competence.Requirements;

namespace Competence.Plans;

public sealed partial class PlanService
{
    /// <summary>Every definition in the plan with something pending, in the plan's order: the approval tab (PLN-47, PLN-52).</summary>
    /// <returns>The lines; <see cref="GeneralRules.NotFound"/> or <see cref="GeneralRules.AccessDenied"/> for who may not edit the plan's content.</returns>
    public async ValueTask<Result<ImmutableArray<PendingLink>>> PendingAsync(Actor actor, PlanId id, CancellationToken cancellationToken = default)
    {
        if (await plans.FindAsync(id, cancellationToken) is not { } plan)
        {
            return NotFound("plan", id);
        }

        return await access.RefusalAsync(actor, AccessAction.RequirementEdit, plan, clock.Read().Today, cancellationToken) is { } denied
            ? denied
            : plan.Pending(await DefinitionsAsync(plan, cancellationToken));
    }

    /// <summary>
    /// Approves pending definitions in one action: publishes their drafts and activates their links (PLN-47 to PLN-53). The plan and every other
    /// plan that holds one of the published definitions get a new version (PLN-71, PLN-72).
    /// </summary>
    /// <param name="actor">Who approves.</param>
    /// <param name="id">The plan.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="selected">The definitions that were ticked; none for all that can be approved.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>What was approved and what is left; a refusal of <see cref="PlanRules"/> or <see cref="RequirementRules"/>, a conflict, or the actor may not.</returns>
    public ValueTask<Result<PlanApproval>> ApproveAsync(
        Actor actor, PlanId id, long version, ImmutableArray<RequirementId>? selected = null, CancellationToken cancellationToken = default) =>
        CommitRetry.RunAsync<PlanApproval>(async () =>
        {
            Moment moment = clock.Read();
            if (!(await OpenAsync(actor, AccessAction.RequirementEdit, id, version, moment, cancellationToken)).TryPickValue(out Plan? plan, out Refusal? refusal))
            {
                return refusal;
            }

            ImmutableArray<Requirement> definitions = await DefinitionsAsync(plan, cancellationToken);
            if (!plan.ToApprove(definitions, selected).TryPickValue(out ImmutableArray<PendingLink> approved, out refusal))
            {
                return refusal;
            }

            IUnitOfWork unit = work.Begin();
            ImmutableArray<Requirement> drafts = [.. approved.Where(item => item.PublishesDraft).Select(item => item.Requirement)];
            if (!(await publishing.StageAsync(actor, unit, drafts, id, moment, cancellationToken)).TryPickValue(out ImmutableArray<Requirement> published, out refusal)
                || !plan.Approve([.. approved.Select(item => After(item.Requirement, published))]).TryPickValue(out PlanEvent.Approved? fact, out refusal)
                || !(await StageAsync(unit, plan, fact, moment, cancellationToken)).TryPickValue(out Plan? next, out refusal))
            {
                return refusal;
            }

            ImmutableArray<PendingLink> left = next.Pending([.. definitions.Select(definition => After(definition, published))]);
            PlanApproval approval = new(next, [.. approved.Select(item => item.Requirement.Id)], left);
            return (await unit.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => approval);
        });

    private ValueTask<ImmutableArray<Requirement>> DefinitionsAsync(Plan plan, CancellationToken cancellationToken) =>
        requirements.FindManyAsync([.. plan.Links.Select(link => link.Requirement)], cancellationToken);

    private static Requirement After(Requirement definition, ImmutableArray<Requirement> published) =>
        published.FirstOrDefault(other => other.Id == definition.Id) ?? definition;
}
