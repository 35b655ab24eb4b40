using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Requirements.Categories;
using Competence.Requirements.Courses;

namespace Competence.Requirements;

/// <summary>Creates, edits, publishes, shares, deletes and archives definitions, and reads them. Every change of a content is a draft first (REQ-57).</summary>
/// <param name="requirements">Finds definitions.</param>
/// <param name="reader">Reads lists, versions and history.</param>
/// <param name="access">Answers who may see and edit a definition.</param>
/// <param name="prerequisites">Reads what dependencies lead to.</param>
/// <param name="linking">Answers who may link courses, and reads them.</param>
/// <param name="use">Tells whether anybody has begun.</param>
/// <param name="plans">Tells whether a definition lies in a plan.</param>
/// <param name="consequences">What follows in other parts.</param>
/// <param name="placing">Puts definitions into categories.</param>
/// <param name="tree">Tells what lies above a unit.</param>
/// <param name="work">Begins units of work.</param>
/// <param name="ids">Makes identifiers.</param>
/// <param name="clock">Tells now.</param>
public sealed partial class RequirementService(
    IRepository<RequirementId, Requirement> requirements,
    RequirementReader reader,
    DefinitionAccess access,
    PrerequisiteReader prerequisites,
    CourseLinking linking,
    IDefinitionUse use,
    IDefinitionPlans plans,
    IEnumerable<IDefinitionConsequences> consequences,
    CategoryPlacing placing,
    IOrganisationTree tree,
    IUnitOfWorkFactory work,
    IIdSource ids,
    BusinessClock clock)
{
    /// <summary>Creates a definition: unpublished, with <paramref name="content"/> as its draft, shared with its own unit (REQ-02, REQ-49, REQ-56).</summary>
    /// <param name="actor">Who creates it.</param>
    /// <param name="owner">The unit that shall own it (REQ-05).</param>
    /// <param name="content">The first draft; only its name must be given.</param>
    /// <param name="central">Whether it is created under global administration (REQ-86).</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The definition; a refusal of <see cref="RequirementRules"/>, of its category or of its texts, or the unit is not there, or the actor may not.</returns>
    public ValueTask<Result<Requirement>> CreateAsync(
        Actor actor, UnitId owner, RequirementContent content, bool central = false, CancellationToken cancellationToken = default) =>
        CommitRetry.RunAsync<Requirement>(async () =>
        {
            ArgumentNullException.ThrowIfNull(content);
            Moment moment = clock.Read();
            ImmutableArray<UnitId> path = await tree.PathAsync(owner, cancellationToken);
            if (path.IsEmpty)
            {
                return GeneralRules.NotFound.Refuse(("what", "unit"), ("id", owner));
            }

            if (DefinitionAccess.CreateRefusal(actor, path, central, moment.Today) is { } denied)
            {
                return denied;
            }

            if (await linking.RefusalAsync(actor, owner, before: null, content with { OwnerUnit = null }, moment.Today, cancellationToken) is { } unlinked)
            {
                return unlinked;
            }

            Prerequisites ahead = await prerequisites.ReadAsync(content.Dependencies, cancellationToken);
            LinkableCourses courses = await linking.ReadAsync(content, held: [], moment.Today, cancellationToken);
            return Requirement.Create(ids.Next<RequirementId>(moment.Now), owner, central, content, ahead, courses).TryPickValue(out RequirementEvent.Created? fact, out Refusal? refusal)
                ? await CommitAsync(actor, before: null, Requirement.From(fact), fact, moment, cancellationToken)
                : refusal;
        });

    /// <summary>
    /// Saves <paramref name="content"/> as the draft; persons go on seeing what is published (REQ-57 to REQ-59). It may name another owner, a unit
    /// that the actor has access to as well (REQ-09).
    /// </summary>
    /// <param name="actor">Who edits.</param>
    /// <param name="id">The definition.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="content">The whole content as it shall be.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The definition; a refusal of <see cref="RequirementRules"/>, of its category or of its texts, an unknown unit, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Requirement>> SaveDraftAsync(
        Actor actor, RequirementId id, long version, RequirementContent content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return ChangeAsync(actor, id, version, async (found, moment) =>
        {
            if ((await OwnerRefusalAsync(actor, found, content.OwnerUnit, moment.Today, cancellationToken)
                ?? await linking.RefusalAsync(actor, found.OwnerUnit, found.Draft ?? found.Published, content, moment.Today, cancellationToken)) is { } refused)
            {
                return refused;
            }

            Prerequisites ahead = await prerequisites.ReadAsync(content.Dependencies, cancellationToken);
            bool isStarted = await use.IsStartedAsync(id, cancellationToken);
            LinkableCourses courses = await linking.ReadAsync(content, found.HeldCourses, moment.Today, cancellationToken);
            return found.SaveDraft(content, ahead, isStarted, courses).Map<RequirementEvent>(fact => fact);
        }, cancellationToken);
    }

    /// <summary>Publishes the saved draft: persons see it from now on, and every plan in which the definition lies gets a new version (REQ-59, REQ-65).</summary>
    /// <param name="actor">Who publishes.</param>
    /// <param name="id">The definition.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The definition with what to warn of (REQ-14, REQ-41, REQ-47); a refusal of <see cref="RequirementRules"/> or of its category, a conflict, or the actor may not.</returns>
    public async ValueTask<Result<RequirementPublished>> PublishAsync(
        Actor actor, RequirementId id, long version, CancellationToken cancellationToken = default)
    {
        Prerequisites ahead = Prerequisites.None;
        LocalDate today = clock.Read().Today;
        Result<Requirement> outcome = await ChangeAsync(actor, id, version, async (found, moment) =>
        {
            if (found.Draft is { } draft
                && await linking.RefusalAsync(actor, found.OwnerUnit, found.Published, draft, moment.Today, cancellationToken) is { } unlinked)
            {
                return unlinked;
            }

            ahead = await prerequisites.ReadAsync(found.Draft?.Dependencies ?? [], cancellationToken);
            bool isStarted = await use.IsStartedAsync(id, cancellationToken);
            LinkableCourses courses = await linking.ReadAsync(found.Draft, found.Published?.Courses ?? [], moment.Today, cancellationToken);
            return found.Publish(ahead, isStarted, courses: courses).Map<RequirementEvent>(fact => fact);
        }, cancellationToken);
        return outcome.TryPickValue(out Requirement? published, out Refusal? refusal)
            ? new RequirementPublished(published, await reader.WarningsAsync(published, ahead, today, cancellationToken))
            : refusal;
    }

    /// <summary>
    /// Throws the draft away (REQ-60). A definition that was never published is deleted with it, and taken out of the plans it was added to (REQ-61).
    /// </summary>
    /// <param name="actor">Who discards it.</param>
    /// <param name="id">The definition.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The definition, as it was last when it was deleted; a refusal, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Requirement>> DiscardDraftAsync(
        Actor actor, RequirementId id, long version, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, id, version, (found, _) => new(found.DiscardDraft()), cancellationToken);

    /// <summary>Shares the definition with units at once, so that their plans may fetch it (REQ-48, REQ-50, REQ-67).</summary>
    /// <param name="actor">Who shares it.</param>
    /// <param name="id">The definition.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="shares">The units, each with or without those below.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The definition; a refusal of <see cref="RequirementRules"/>, an unknown unit, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Requirement>> ShareAsync(
        Actor actor, RequirementId id, long version, ImmutableArray<RequirementShare> shares, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, id, version, async (found, _) =>
        {
            foreach (UnitId unit in shares.Select(share => share.Unit))
            {
                if ((await tree.PathAsync(unit, cancellationToken)).IsEmpty)
                {
                    return GeneralRules.NotFound.Refuse(("what", "unit"), ("id", unit));
                }
            }

            return found.Share(shares).Map<RequirementEvent>(fact => fact);
        }, cancellationToken);

    /// <summary>Ends the share of a unit at once; what it has fetched stays in its plans (REQ-53).</summary>
    /// <param name="actor">Who ends it.</param>
    /// <param name="id">The definition.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The definition; a refusal of <see cref="RequirementRules"/>, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Requirement>> EndShareAsync(
        Actor actor, RequirementId id, long version, UnitId unit, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, id, version, (found, _) => new(found.EndShare(unit).Map<RequirementEvent>(fact => fact)), cancellationToken);

    private ValueTask<Result<Requirement>> ChangeAsync(
        Actor actor, RequirementId id, long version, Func<Requirement, Moment, ValueTask<Result<RequirementEvent>>> decide, CancellationToken cancellationToken) =>
        ChangeAsync(actor, id, version, (found, today) => access.EditRefusalAsync(actor, found, today, cancellationToken), decide, cancellationToken);

    private ValueTask<Result<Requirement>> ChangeAsync(
        Actor actor,
        RequirementId id,
        long version,
        Func<Requirement, LocalDate, ValueTask<Refusal?>> refuse,
        Func<Requirement, Moment, ValueTask<Result<RequirementEvent>>> decide,
        CancellationToken cancellationToken) =>
        CommitRetry.RunAsync<Requirement>(async () =>
        {
            Moment moment = clock.Read();
            if (await requirements.FindAsync(id, cancellationToken) is not { } found)
            {
                return GeneralRules.NotFound.Refuse(("what", "requirement"), ("id", id));
            }

            if (await refuse(found, moment.Today) is { } denied)
            {
                return denied;
            }

            if (CommitRetry.Stale(version, found.Version) is { } stale)
            {
                return stale;
            }

            Result<RequirementEvent> decided = await decide(found, moment);
            return decided.TryPickValue(out RequirementEvent? fact, out Refusal? refusal)
                ? await CommitAsync(actor, found, found.Apply(fact), fact, moment, cancellationToken)
                : refusal;
        });

    private async ValueTask<Result<Requirement>> CommitAsync(
        Actor actor, Requirement? before, Requirement next, RequirementEvent fact, Moment moment, CancellationToken cancellationToken)
    {
        IUnitOfWork unit = work.Begin();
        Refusal? misplaced = fact switch
        {
            RequirementEvent.Created or RequirementEvent.DraftSaved => await placing.StageAsync(unit, before, next, cancellationToken),
            RequirementEvent.Published => await placing.RefusalAsync(next, cancellationToken),
            _ => null,
        };
        if (misplaced is not null)
        {
            return misplaced;
        }

        if (fact is RequirementEvent.Deleted)
        {
            unit.Remove(WithoutFiles(unit, next with { Version = next.Version - 1 }), fact);
        }
        else
        {
            unit.Save(next, fact);
        }

        foreach (IDefinitionConsequences consequence in consequences)
        {
            if (await consequence.StageAsync(unit, [new DefinitionChange(next, fact)], moment, cancellationToken) is { } refusal)
            {
                return refusal;
            }
        }

        return (await unit.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => next);
    }
}
