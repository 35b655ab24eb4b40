using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.FollowUp;

/// <summary>Shows somebody's plans: the list, and each opened with what the viewer may do.</summary>
/// <param name="reader">Loads content and progress.</param>
/// <param name="assignments">Loads assignments.</param>
/// <param name="progress">Tells whether an assignment is begun.</param>
/// <param name="clock">The clock.</param>
public sealed class PlanViewService(PlanViewReader reader, AssignmentReader assignments, IAssignmentProgress progress, BusinessClock clock)
{
    /// <summary>The plans of a person that the actor sees: the actor's own at the position acted from, or an employee's (ASG-63).</summary>
    /// <returns>"Not found" for a person whom the actor does not see.</returns>
    public async ValueTask<Result<PersonPlans>> MyPlansAsync(Actor actor, PersonId person, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        LocalDate today = clock.Read().Today;
        PersonSlice? slice = await reader.SliceAsync(person, cancellationToken);
        if (slice is null || AccessPolicy.SightOfEmployee(actor, person, slice.Positions, today) is not null)
        {
            return GeneralRules.NotFound.Refuse(("what", "person"), ("id", person));
        }

        ImmutableArray<Assignment> seen = (await assignments.OfPersonAsync(person, cancellationToken))
            .RemoveAll(assignment => AssignmentAccess.See(actor, assignment, slice.Positions, today) is not null);
        Dictionary<PlanId, Plan> plans = await reader.PlansAsync(seen.Select(assignment => assignment.Plan), cancellationToken);
        Dictionary<UnitId, string> owners = await reader.UnitNamesAsync(plans.Values.Select(plan => plan.OwnerUnit), cancellationToken);
        PlanViewer viewer = await ViewerAsync(actor, slice, today, cancellationToken);
        return PersonPlansLayout.Of(slice, seen, plans, owners, viewer, new StatusDay(today));
    }

    /// <summary>An assigned plan, opened (ASG-27, ASG-64).</summary>
    /// <returns>"Not found" also for a plan that is archived: it is only a line in a list (ASG-42).</returns>
    public async ValueTask<Result<PlanView>> OpenAsync(Actor actor, AssignmentId id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        Moment moment = clock.Read();
        if (!(await assignments.FindAsync(id, cancellationToken)).TryPickValue(out AssignmentFile? file, out Refusal? refusal))
        {
            return refusal;
        }

        if (file.Plan.IsArchived
            || AssignmentAccess.See(actor, file.Assignment, file.Positions, moment.Today) is not null
            || await reader.SliceAsync(file.Assignment.Person, cancellationToken) is not { } slice)
        {
            return GeneralRules.NotFound.Refuse(("what", Assignment.SubjectKind), ("id", id));
        }

        PlanViewer viewer = await ViewerAsync(actor, slice, moment.Today, cancellationToken);
        ImmutableArray<PlanViewSubPlan> content = await ContentAsync(file, slice, viewer, moment.Today, cancellationToken);
        return new PlanView(
            file.Assignment,
            await reader.NameAsync(file.Assignment.Person, cancellationToken) ?? "",
            await reader.HeadingAsync(file.Plan, cancellationToken),
            content,
            PlanProgress.Of(content.SelectMany(subPlan => subPlan.Items).Select(item => (item.Status, item.Colour))),
            await ActionsAsync(actor, file, moment, cancellationToken),
            !file.Holder.IsActive);
    }

    private async ValueTask<PlanViewer> ViewerAsync(Actor actor, PersonSlice slice, LocalDate today, CancellationToken cancellationToken)
    {
        bool isOwn = actor.Person == slice.Person;
        AccessAction registering = isOwn ? AccessAction.OwnRequirement : AccessAction.RequirementOnBehalf;
        return new PlanViewer(
            IsLeadersView: !isOwn,
            MayRegister: AccessPolicy.OnEmployee(actor, registering, slice.Person, slice.Positions, today) is null,
            isOwn ? [] : await reader.WaitingAsync(actor.Person, slice.Person, cancellationToken));
    }

    private async ValueTask<ImmutableArray<PlanViewSubPlan>> ContentAsync(
        AssignmentFile file, PersonSlice slice, PlanViewer viewer, LocalDate today, CancellationToken cancellationToken)
    {
        if (file.Assignment.Deactivation is { } deactivation)
        {
            Dictionary<RequirementId, RequirementContent> contents = await reader.ContentsAsync(deactivation.Picture, cancellationToken);
            return PlanContent.OfPicture(file.Plan, deactivation.Picture, contents, viewer);
        }

        Dictionary<RequirementId, Requirement> definitions = await reader.DefinitionsAsync(file.Plan, cancellationToken);
        return PlanContent.Of(file.Plan, definitions, slice, viewer, new StatusDay(today));
    }

    private async ValueTask<AssignmentActions> ActionsAsync(Actor actor, AssignmentFile file, Moment moment, CancellationToken cancellationToken)
    {
        bool heldThere = !file.Assignment.IsActive
            && AssignmentAccess.Reactivate(actor, file, moment.Today).TryPickValue(out PositionId position, out _)
            && await assignments.IsHeldAsync(position, file.Assignment, cancellationToken);
        AssignmentProgress standing = (await progress.OfAsync([file.Assignment], moment.Today, cancellationToken))[0];
        return AssignmentActions.Of(actor, file, standing, heldThere, moment);
    }
}
