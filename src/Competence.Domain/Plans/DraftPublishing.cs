using System.Collections.Immutable;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Competence.Requirements.Courses;

namespace Competence.Plans;

/// <summary>Publishes several drafts in one action, as part of approving in a plan (PLN-48, PLN-49).</summary>
/// <param name="access">Answers who may edit a definition.</param>
/// <param name="prerequisites">Reads what dependencies lead to.</param>
/// <param name="placing">Tells whether definitions can lie in their categories.</param>
/// <param name="linking">Answers who may link courses, and reads them.</param>
/// <param name="use">Tells whether anybody has begun.</param>
/// <param name="plans">What follows for other plans.</param>
/// <param name="consequences">What follows in all parts.</param>
public sealed class DraftPublishing(
    DefinitionAccess access,
    PrerequisiteReader prerequisites,
    CategoryPlacing placing,
    CourseLinking linking,
    IDefinitionUse use,
    PlansOfDefinitions plans,
    IEnumerable<IDefinitionConsequences> consequences)
{
    /// <summary>Stages the publishing of the drafts and what follows everywhere but in the plan where they are approved.</summary>
    /// <param name="actor">Who approves; must be allowed to edit each of the definitions.</param>
    /// <param name="unit">The unit of work.</param>
    /// <param name="drafts">The definitions, each with a draft; may be empty.</param>
    /// <param name="approvedIn">The plan, whose own event the caller saves.</param>
    /// <param name="moment">Now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The definitions as they are after publishing, in the same order; or the first refusal.</returns>
    public async ValueTask<Result<ImmutableArray<Requirement>>> StageAsync(
        Actor actor, IUnitOfWork unit, ImmutableArray<Requirement> drafts, PlanId approvedIn, Moment moment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ImmutableArray<RequirementId> together = [.. drafts.Select(draft => draft.Id)];
        List<DefinitionChange> changes = [];
        foreach (Requirement draft in drafts)
        {
            Refusal? unlinked = draft.Draft is { } content
                ? await linking.RefusalAsync(actor, draft.OwnerUnit, draft.Published, content, moment.Today, cancellationToken)
                : null;
            if ((await access.EditRefusalAsync(actor, draft, moment.Today, cancellationToken) ?? unlinked) is { } denied)
            {
                return denied;
            }

            Prerequisites ahead = await prerequisites.ReadAsync(draft.Draft?.Dependencies ?? [], cancellationToken);
            bool isStarted = await use.IsStartedAsync(draft.Id, cancellationToken);
            LinkableCourses courses = await linking.ReadAsync(draft.Draft, draft.Published?.Courses ?? [], moment.Today, cancellationToken);
            if (!draft.Publish(ahead, isStarted, together, courses).TryPickValue(out RequirementEvent.Published? fact, out Refusal? refusal))
            {
                return refusal;
            }

            Requirement next = draft.Apply(fact);
            if (await placing.RefusalAsync(next, cancellationToken) is { } misplaced)
            {
                return misplaced;
            }

            unit.Save(next, fact);
            changes.Add(new DefinitionChange(next, fact));
        }

        return await FollowAsync(unit, [.. changes], approvedIn, moment, cancellationToken) is { } refused
            ? refused
            : changes.Select(change => change.Definition).ToImmutableArray();
    }

    private async ValueTask<Refusal?> FollowAsync(
        IUnitOfWork unit, ImmutableArray<DefinitionChange> changes, PlanId approvedIn, Moment moment, CancellationToken cancellationToken)
    {
        Refusal? refusal = await plans.StageAsync(unit, changes, moment, approvedIn, cancellationToken);
        foreach (IDefinitionConsequences consequence in consequences.Where(consequence => consequence is not PlansOfDefinitions))
        {
            refusal ??= await consequence.StageAsync(unit, changes, moment, cancellationToken);
        }

        return refusal;
    }
}
