using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Competence.Requirements.Courses;

namespace Competence.Plans;

/// <summary>Creates, edits, approves and publishes competence plans, and reads them.</summary>
/// <param name="plans">Finds plans.</param>
/// <param name="requirements">Finds definitions.</param>
/// <param name="reader">Reads lists, versions and history.</param>
/// <param name="access">Answers who may see and change a plan.</param>
/// <param name="publishing">Publishes the drafts of definitions that are approved in a plan.</param>
/// <param name="prerequisites">Reads what dependencies lead to.</param>
/// <param name="placing">Puts definitions into categories.</param>
/// <param name="linking">Answers who may choose what comes from courses.</param>
/// <param name="consequences">What follows in other parts.</param>
/// <param name="use">Tells whether anybody has a plan.</param>
/// <param name="people">Finds persons.</param>
/// <param name="tree">Tells what lies above a unit.</param>
/// <param name="work">Begins units of work.</param>
/// <param name="ids">Makes identifiers.</param>
/// <param name="clock">Tells now.</param>
/// <param name="options">Which trust abbreviations plan names begin with.</param>
public sealed partial class PlanService(
    IRepository<PlanId, Plan> plans,
    IRepository<RequirementId, Requirement> requirements,
    PlanReader reader,
    PlanAccess access,
    DraftPublishing publishing,
    PrerequisiteReader prerequisites,
    CategoryPlacing placing,
    CourseLinking linking,
    IEnumerable<IPlanConsequences> consequences,
    IPlanUse use,
    IRepository<PersonId, Person> people,
    IOrganisationTree tree,
    IUnitOfWorkFactory work,
    IIdSource ids,
    BusinessClock clock,
    CompetenceOptions options)
{
    /// <summary>Creates a competence plan, empty and published nowhere (PLN-08 to PLN-12).</summary>
    /// <param name="actor">Who creates it.</param>
    /// <param name="owner">The unit that shall own it.</param>
    /// <param name="details">Its own fields.</param>
    /// <param name="central">Whether it is for the whole region: only the central operator creates those (PLN-04).</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The plan, with a warning when its name is outside the standard; a refusal, an unknown unit, or the actor may not.</returns>
    public ValueTask<Result<PlanSaved>> CreateAsync(
        Actor actor, UnitId owner, PlanDetails details, bool central = false, CancellationToken cancellationToken = default) =>
        CommitRetry.RunAsync<PlanSaved>(async () =>
        {
            Moment moment = clock.Read();
            ImmutableArray<UnitId> path = await tree.PathAsync(owner, cancellationToken);
            if (path.IsEmpty)
            {
                return NotFound("unit", owner);
            }

            AccessAction action = central ? AccessAction.CentralPlanCreate : AccessAction.PlanCreate;
            if (AccessPolicy.OnOwned(actor, action, path, plan: null, moment.Today) is { } denied)
            {
                return denied;
            }

            if (!Plan.Create(ids.Next<PlanId>(moment.Now), owner, central, details).TryPickValue(out PlanEvent.Created? fact, out Refusal? refusal))
            {
                return refusal;
            }

            IUnitOfWork unit = work.Begin();
            Plan created = Plan.From(fact);
            unit.Save(created, fact);
            return (await unit.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => Saved(created));
        });

    /// <summary>Changes the plan's own fields at once; it makes no version (PLN-46, PLN-74).</summary>
    /// <param name="actor">Who edits.</param>
    /// <param name="id">The plan.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="details">All of its own fields.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The plan, with a warning when its name is outside the standard; a refusal, a conflict, or the actor may not.</returns>
    public async ValueTask<Result<PlanSaved>> ChangeDetailsAsync(
        Actor actor, PlanId id, long version, PlanDetails details, CancellationToken cancellationToken = default)
    {
        Result<Plan> outcome = await ChangeAsync(actor, AccessAction.PlanEdit, id, version,
            plan => plan.ChangeDetails(details).Map<PlanEvent>(fact => fact), cancellationToken);
        return outcome.Map(Saved);
    }

    /// <summary>Moves the right to edit the plan to another unit, to which the actor has access as well (PLN-43, PLN-44).</summary>
    /// <param name="actor">Who moves it.</param>
    /// <param name="id">The plan.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="owner">The unit that shall own it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The plan; a refusal, an unknown unit, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Plan>> ChangeOwnerAsync(
        Actor actor, PlanId id, long version, UnitId owner, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, AccessAction.PlanEdit, id, version, async (plan, moment) =>
        {
            ImmutableArray<UnitId> path = await tree.PathAsync(owner, cancellationToken);
            return path.IsEmpty ? NotFound("unit", owner)
                : AccessPolicy.OnOwned(actor, AccessAction.PlanEdit, path, id, moment.Today) is { } denied ? denied
                : plan.ChangeOwner(owner).Map<PlanEvent>(fact => fact);
        }, cancellationToken);

    private PlanSaved Saved(Plan plan) =>
        new(plan, PlanNaming.Follows(plan.Details.Name, options.TrustAbbreviations) ? [] : [PlanWarning.NameOutsideStandard]);

    private static Refusal NotFound(string what, object id) => GeneralRules.NotFound.Refuse(("what", what), ("id", id));

    private ValueTask<Result<Plan>> ChangeAsync(
        Actor actor, AccessAction action, PlanId id, long version, Func<Plan, Result<PlanEvent>> decide, CancellationToken cancellationToken) =>
        ChangeAsync(actor, action, id, version, (plan, _) => new ValueTask<Result<PlanEvent>>(decide(plan)), cancellationToken);

    private ValueTask<Result<Plan>> ChangeAsync(
        Actor actor,
        AccessAction action,
        PlanId id,
        long version,
        Func<Plan, Moment, ValueTask<Result<PlanEvent>>> decide,
        CancellationToken cancellationToken) =>
        CommitRetry.RunAsync<Plan>(async () =>
        {
            Moment moment = clock.Read();
            if (!(await OpenAsync(actor, action, id, version, moment, cancellationToken)).TryPickValue(out Plan? plan, out Refusal? refusal)
                || !(await decide(plan, moment)).TryPickValue(out PlanEvent? fact, out refusal))
            {
                return refusal;
            }

            IUnitOfWork unit = work.Begin();
            Result<Plan> staged = await StageAsync(unit, plan, fact, moment, cancellationToken);
            return staged.TryPickValue(out Plan? next, out refusal)
                ? (await unit.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => next)
                : refusal;
        });

    private async ValueTask<Result<Plan>> OpenAsync(
        Actor actor, AccessAction action, PlanId id, long version, Moment moment, CancellationToken cancellationToken) =>
        await plans.FindAsync(id, cancellationToken) is not { } plan ? NotFound("plan", id)
        : await access.RefusalAsync(actor, action, plan, moment.Today, cancellationToken) is { } denied ? denied
        : CommitRetry.Stale(version, plan.Version) is { } stale ? stale
        : plan;

    private async ValueTask<Result<Plan>> StageAsync(
        IUnitOfWork unit, Plan plan, PlanEvent fact, Moment moment, CancellationToken cancellationToken)
    {
        Plan next = plan.Apply(fact);
        unit.Save(next, fact);
        if (await consequences.StageAsync(unit, next, fact, moment, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        return fact is PlanEvent.DocumentPeopleSet && next.FirstPublishing() is { } first
            ? await StageAsync(unit, next, first, moment, cancellationToken)
            : next;
    }
}
