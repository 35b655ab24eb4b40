using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Plans;

/// <summary>Tells in which plans definitions lie, and what follows for plans when definitions are published or deleted (PLN-72, REQ-61).</summary>
/// <param name="links">Finds plans by what lies in them.</param>
/// <param name="plans">Finds plans.</param>
/// <param name="consequences">What follows from the plans in other parts.</param>
public sealed class PlansOfDefinitions(
    IPlanLinks links, IRepository<PlanId, Plan> plans, IEnumerable<IPlanConsequences> consequences) : IDefinitionPlans, IDefinitionConsequences
{
    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<DefinitionPlan>> HoldingAsync(RequirementId requirement, CancellationToken cancellationToken = default)
    {
        ImmutableArray<PlanId> ids = await links.PlansHoldingAsync(requirement, cancellationToken);
        ImmutableArray<Plan> found = await plans.FindManyAsync(ids, cancellationToken);
        return [.. found.OrderBy(plan => plan.Id).Select(plan => new DefinitionPlan(
            plan.Id, plan.OwnerUnit, plan.Details.Name, plan.FindLink(requirement)?.State == PlanLinkState.Active))];
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<RequirementId>> LyingInAsync(ImmutableArray<PlanId> ids, CancellationToken cancellationToken = default) =>
        [
            .. (await plans.FindManyAsync(ids, cancellationToken)).Where(plan => !plan.IsArchived)
                .SelectMany(plan => plan.Links).Where(link => link.LiesInPlan).Select(link => link.Requirement).Distinct(),
        ];

    /// <inheritdoc/>
    public async ValueTask<bool> IsLinkedAsync(RequirementId requirement, CancellationToken cancellationToken = default) =>
        !(await links.PlansLinkingAsync(requirement, cancellationToken)).IsEmpty;

    /// <inheritdoc/>
    public ValueTask<Refusal?> StageAsync(
        IUnitOfWork work, ImmutableArray<DefinitionChange> changes, Moment moment, CancellationToken cancellationToken = default) =>
        StageAsync(work, changes, moment, except: null, cancellationToken);

    /// <summary>Stages what follows for all plans but one, whose own event the caller saves.</summary>
    /// <param name="work">The unit of work in which the definitions were saved or removed.</param>
    /// <param name="changes">What happened in one action, each to another definition.</param>
    /// <param name="moment">Now.</param>
    /// <param name="except">The plan that is left out; none for all plans.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns><see langword="null"/>, or why it cannot follow.</returns>
    public async ValueTask<Refusal?> StageAsync(
        IUnitOfWork work, ImmutableArray<DefinitionChange> changes, Moment moment, PlanId? except, CancellationToken cancellationToken = default)
    {
        ImmutableArray<Requirement> published = Of<RequirementEvent.Published>(changes);
        foreach (Plan plan in await FindAsync(published, links.PlansHoldingAsync, except, cancellationToken))
        {
            Result<PlanEvent> decided = plan.TakePublished(published).Map<PlanEvent>(taken => taken);
            if (!decided.TryPickValue(out PlanEvent? fact, out Refusal? refusal)
                || (refusal = await SaveAsync(work, plan, fact, moment, cancellationToken)) is not null)
            {
                return refusal;
            }
        }

        ImmutableArray<Requirement> deleted = Of<RequirementEvent.Deleted>(changes);
        foreach (Plan plan in await FindAsync(deleted, links.PlansLinkingAsync, except, cancellationToken))
        {
            if (await RemoveAsync(work, plan, deleted, moment, cancellationToken) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static ImmutableArray<Requirement> Of<TFact>(ImmutableArray<DefinitionChange> changes)
        where TFact : RequirementEvent =>
        [.. changes.Where(change => change.Fact is TFact).Select(change => change.Definition)];

    private async ValueTask<ImmutableArray<Plan>> FindAsync(
        ImmutableArray<Requirement> definitions,
        Func<RequirementId, CancellationToken, ValueTask<ImmutableArray<PlanId>>> find,
        PlanId? except,
        CancellationToken cancellationToken)
    {
        SortedSet<PlanId> ids = [];
        foreach (Requirement definition in definitions)
        {
            ids.UnionWith(await find(definition.Id, cancellationToken));
        }

        ImmutableArray<Plan> found = ids.Count == 0 ? [] : await plans.FindManyAsync([.. ids.Where(id => id != except)], cancellationToken);
        return [.. found.OrderBy(plan => plan.Id)];
    }

    private async ValueTask<Refusal?> RemoveAsync(
        IUnitOfWork work, Plan plan, ImmutableArray<Requirement> deleted, Moment moment, CancellationToken cancellationToken)
    {
        foreach (Requirement definition in deleted.Where(definition => plan.FindLink(definition.Id) is not null))
        {
            PlanEvent.LinkDeleted fact = new(definition.Id);
            if (await SaveAsync(work, plan, fact, moment, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            plan = plan.Apply(fact);
        }

        return null;
    }

    private async ValueTask<Refusal?> SaveAsync(IUnitOfWork work, Plan plan, PlanEvent fact, Moment moment, CancellationToken cancellationToken)
    {
        Plan next = plan.Apply(fact);
        work.Save(next, fact);
        return await consequences.StageAsync(work, next, fact, moment, cancellationToken);
    }
}
