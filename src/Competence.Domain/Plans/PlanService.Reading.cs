using System.Collections.Immutable;
using Competence.Access;
using Competence.Requirements;

namespace Competence.Plans;

public sealed partial class PlanService
{
    /// <summary>One plan as a definition, for who may preview it (PLN-54).</summary>
    /// <returns>The plan; <see cref="GeneralRules.NotFound"/> for one that the actor may not see.</returns>
    public async ValueTask<Result<Plan>> FindAsync(Actor actor, PlanId id, CancellationToken cancellationToken = default)
    {
        if (await plans.FindAsync(id, cancellationToken) is not { } plan)
        {
            return NotFound("plan", id);
        }

        return await access.SightRefusalAsync(actor, plan, clock.Read().Today, cancellationToken) is { } unseen ? unseen : plan;
    }

    /// <summary>Plan administration: plans by name, archived ones left out (PLN-84). Who is responsible for named plans gets those (PLN-92).</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="search">A text in the name, in any case; empty for all.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="wide">How wide the list is; by default the plans that the actor may edit.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The page; <see cref="GeneralRules.AccessDenied"/> for who has no plan administration.</returns>
    public async ValueTask<Result<Page<PlanRow>>> ListAsync(
        Actor actor, string search, PageRequest page = default, PlanListScope wide = PlanListScope.Editable, CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        return AccessPolicy.InGeneral(actor, AccessAction.PlanList, today) is { } denied
            ? denied
            : await reader.ListAsync(actor, search, page, wide, today, cancellationToken);
    }

    /// <summary>The plans that the actor may assign to somebody, by name (ASG-15, ASG-16).</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="search">A text in the name, in any case; empty for all.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The page; <see cref="GeneralRules.AccessDenied"/> for who assigns no plans.</returns>
    public async ValueTask<Result<Page<PlanRow>>> AssignableAsync(
        Actor actor, string search, PageRequest page = default, CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        return AccessPolicy.InGeneral(actor, AccessAction.AssignmentManage, today) is { } denied
            ? denied
            : await reader.AssignableAsync(actor, search, page, today, cancellationToken);
    }

    /// <summary>Definitions that can be fetched into the plan, by name, identifier or category: those shared with the unit that owns the plan (PLN-27).</summary>
    /// <param name="actor">Who edits the plan.</param>
    /// <param name="id">The plan.</param>
    /// <param name="query">Which of them.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The page, by name, with those that lie in the plan already; <see cref="GeneralRules.NotFound"/> for a plan that the actor may not see, or the actor may not.</returns>
    public async ValueTask<Result<Page<RequirementRow>>> FindDefinitionsAsync(
        Actor actor, PlanId id, DefinitionQuery query, PageRequest page = default, CancellationToken cancellationToken = default) =>
        await plans.FindAsync(id, cancellationToken) is not { } plan ? NotFound("plan", id)
        : await access.RefusalAsync(actor, AccessAction.RequirementEdit, plan, clock.Read().Today, cancellationToken) is { } denied ? denied
        : await reader.FetchableAsync(plan.OwnerUnit, query, page, cancellationToken);

    /// <summary>All versions of the plan, the newest first (PLN-67).</summary>
    /// <returns>The versions; <see cref="GeneralRules.NotFound"/> for a plan that the actor may not see.</returns>
    public async ValueTask<Result<ImmutableArray<PlanVersionInfo>>> VersionsAsync(
        Actor actor, PlanId id, CancellationToken cancellationToken = default) =>
        (await FindAsync(actor, id, cancellationToken)).TryPickValue(out Plan? plan, out Refusal? refusal)
            ? await reader.VersionsAsync(plan.Id, cancellationToken)
            : refusal;

    /// <summary>One version in full: what the plan held, each with its content as it was (PLN-67).</summary>
    /// <returns>The version; <see cref="GeneralRules.NotFound"/> for a plan that the actor may not see, or a version that there is not.</returns>
    public async ValueTask<Result<PlanVersionContent>> OpenVersionAsync(
        Actor actor, PlanId id, PlanVersionNumber number, CancellationToken cancellationToken = default) =>
        !(await FindAsync(actor, id, cancellationToken)).TryPickValue(out Plan? plan, out Refusal? refusal) ? refusal
        : await reader.OpenVersionAsync(plan.Id, number, cancellationToken) is { } content ? content
        : NotFound("plan-version", number);

    /// <summary>What happened to a plan, the newest first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">The plan.</param>
    /// <param name="page">Which part; what is for auditors is left out.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The entries; <see cref="GeneralRules.NotFound"/> for a plan that the actor may not see.</returns>
    public async ValueTask<Result<ImmutableArray<HistoryEntry>>> HistoryAsync(
        Actor actor, PlanId id, HistoryPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        return (await FindAsync(actor, id, cancellationToken)).TryPickValue(out Plan? plan, out Refusal? refusal)
            ? await reader.HistoryAsync(plan.Id, page with { Audience = Audience.History }, cancellationToken)
            : refusal;
    }
}
