using System.Collections.Immutable;
using Competence.Access;
using Competence.Requirements;

namespace Competence.Registrations.Resets;

/// <summary>
/// Resets definitions for everybody (REQ-73 to REQ-75): tells whom it concerns, begins it, carries it out over the people in batches, and tells how far it
/// has come.
/// </summary>
/// <remarks>
/// From the commit that begins a reset until the one that finishes it nothing is registered on the definition. So everything that the reset takes was there
/// when it was begun, nothing that comes after it is taken, and when it is finished nobody has begun (REQ-74).
/// </remarks>
/// <param name="requirements">Finds definitions.</param>
/// <param name="resets">Finds resets.</param>
/// <param name="rows">Lists resets.</param>
/// <param name="everybody">Finds the registrations on a definition.</param>
/// <param name="access">Answers who may see and reset a definition.</param>
/// <param name="work">Begins units of work.</param>
/// <param name="ids">Makes identifiers.</param>
/// <param name="clock">Tells today and now.</param>
/// <param name="options">How large a page and a batch may be.</param>
public sealed partial class RequirementResetService(
    IRepository<RequirementId, Requirement> requirements,
    IRepository<RequirementResetId, RequirementReset> resets,
    IRowSource<RequirementResetRow> rows,
    IRequirementRegistrations everybody,
    DefinitionAccess access,
    IUnitOfWorkFactory work,
    IIdSource ids,
    BusinessClock clock,
    CompetenceOptions options)
{
    /// <summary>Whom a reset would concern: how many have the definition assigned and how many have begun on it.</summary>
    /// <param name="actor">Who asks; must be allowed to reset the definition.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The numbers; <see cref="GeneralRules.NotFound"/>, <see cref="GeneralRules.AccessDenied"/>, or why no reset can begin now.</returns>
    public async ValueTask<Result<ResetPreview>> PreviewAsync(Actor actor, RequirementId requirement, CancellationToken cancellationToken = default) =>
        !(await FindDefinitionAsync(actor, requirement, cancellationToken)).TryPickValue(out Requirement? found, out Refusal? refusal) ? refusal
        : found.ResetRefusal() is { } impossible ? impossible
        : new ResetPreview(found, await everybody.ExtentAsync(requirement, cancellationToken));

    /// <summary>Begins a reset: from now on nothing is registered on the definition until <see cref="RunAsync"/> has come through.</summary>
    /// <param name="actor">Who begins it; must be allowed to edit the definition by its owner unit or as a central one.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="reason">Why: it stands in the history of everybody whom it concerns.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>
    /// The reset; a refusal of <see cref="Requirement.BeginReset"/>, a conflict, <see cref="GeneralRules.NotFound"/> or <see cref="GeneralRules.AccessDenied"/>.
    /// </returns>
    public ValueTask<Result<RequirementReset>> BeginAsync(
        Actor actor, RequirementId requirement, long version, string reason, CancellationToken cancellationToken = default) =>
        CommitRetry.RunAsync<RequirementReset>(async () =>
        {
            Moment moment = clock.Read();
            if (!(await FindDefinitionAsync(actor, requirement, cancellationToken)).TryPickValue(out Requirement? found, out Refusal? refusal))
            {
                return refusal;
            }

            if (CommitRetry.Stale(version, found.Version) is { } stale)
            {
                return stale;
            }

            if (!found.BeginReset(ids.Next<RequirementResetId>(moment.Now), reason).TryPickValue(out RequirementEvent.ResetBegun? begun, out refusal))
            {
                return refusal;
            }

            EventOrigin origin = EventOrigin.Of(actor, moment.Now);
            ResetExtent extent = await everybody.ExtentAsync(requirement, cancellationToken);
            RequirementResetEvent.Begun fact = new(
                begun.Reset, requirement, extent, begun.Reason, moment.Today, moment.Now, origin.By, origin.Position);
            RequirementReset reset = RequirementReset.From(fact);
            IUnitOfWork unit = work.Begin();
            unit.Save(found.Apply(begun), begun);
            unit.Save(reset, fact);
            return (await unit.CommitAsync(origin, cancellationToken)).Map(_ => reset);
        });

    /// <summary>One reset: how far it has come.</summary>
    /// <param name="actor">Who asks; must be allowed to see the definition.</param>
    /// <param name="id">The reset.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The reset; <see cref="GeneralRules.NotFound"/> for one of a definition that the actor may not see.</returns>
    public async ValueTask<Result<RequirementReset>> FindAsync(Actor actor, RequirementResetId id, CancellationToken cancellationToken = default)
    {
        if (await resets.FindAsync(id, cancellationToken) is not { } found
            || await requirements.FindAsync(found.Requirement, cancellationToken) is not { } definition
            || await access.SightRefusalAsync(actor, definition, clock.Read().Today, cancellationToken) is not null)
        {
            return NotFound(id);
        }

        return found;
    }

    /// <summary>The resets of a definition, the latest first.</summary>
    /// <param name="actor">Who asks; must be allowed to see the definition.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The page; <see cref="GeneralRules.NotFound"/> for a definition that the actor may not see.</returns>
    public async ValueTask<Result<Page<RequirementResetRow>>> ListAsync(
        Actor actor, RequirementId requirement, PageRequest page = default, CancellationToken cancellationToken = default)
    {
        if (await requirements.FindAsync(requirement, cancellationToken) is not { } definition)
        {
            return GeneralRules.NotFound.Refuse(("what", "requirement"), ("id", requirement));
        }

        return await access.SightRefusalAsync(actor, definition, clock.Read().Today, cancellationToken) is { } unseen
            ? unseen
            : await rows.PageAsync(
                new ResetsOfRequirementSpec(requirement), new PageRequest(page.Number, Math.Min(page.Size, options.LargestPage)), cancellationToken);
    }

    /// <summary>The resets that are not finished and of which nothing was done for <see cref="RequirementReset.StalledAfter"/>: what a host goes on with.</summary>
    /// <param name="actor">A job, or the central operator.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The resets, the oldest first; or <see cref="GeneralRules.AccessDenied"/>.</returns>
    public async ValueTask<Result<ImmutableArray<RequirementResetId>>> StalledAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        Moment moment = clock.Read();
        return AccessPolicy.InGeneral(actor, AccessAction.NightlyRun, moment.Today) is { } denied
            ? denied
            : (await rows.StreamAsync(new StalledResetsSpec(moment.Now - RequirementReset.StalledAfter), cancellationToken)
                .Select(row => row.Id).ToListAsync(cancellationToken)).ToImmutableArray();
    }

    private static Refusal NotFound(RequirementResetId id) => GeneralRules.NotFound.Refuse(("what", "requirement-reset"), ("id", id));

    private async ValueTask<Result<Requirement>> FindDefinitionAsync(Actor actor, RequirementId requirement, CancellationToken cancellationToken)
    {
        if (await requirements.FindAsync(requirement, cancellationToken) is not { } found)
        {
            return GeneralRules.NotFound.Refuse(("what", "requirement"), ("id", requirement));
        }

        return await access.ResetRefusalAsync(actor, found, clock.Read().Today, cancellationToken) is { } denied ? denied : found;
    }
}
