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
        ImmutableHashSet<RequirementId> waiting = actor.Person == person ? [] : await reader.WaitingAsync(actor.Person, person, cancellationToken);
        PlanViewer viewer = Viewer(actor, slice, waiting, today);
        ImmutableArray<Requirement> archived = await reader.ArchivedAsync(slice, cancellationToken);
        return PersonPlansLayout.Of(slice, seen, plans, owners, archived, viewer, new StatusDay(today));
    }

    /// <summary>An assigned plan, opened (ASG-27, ASG-64).</summary>
    /// <returns>"Not found" also for a plan that is archived: it is only a line in a list (ASG-42).</returns>
    public async ValueTask<Result<PlanView>> OpenAsync(Actor actor, AssignmentId id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        Moment moment = clock.Read();
        if (await reader.OpenAsync(id, actor.Person, cancellationToken) is not { Plan.IsArchived: false } opened
            || AssignmentAccess.See(actor, opened.Assignment, opened.Person.Positions, moment.Today) is not null)
        {
            return GeneralRules.NotFound.Refuse(("what", Assignment.SubjectKind), ("id", id));
        }

        PlanViewer viewer = Viewer(actor, opened.Person, opened.WaitingForViewer, moment.Today);
        ImmutableArray<PlanViewSubPlan> content = await ContentAsync(opened, viewer, moment.Today, cancellationToken);
        return new PlanView(
            opened.Assignment,
            opened.PersonName,
            await reader.HeadingAsync(opened, cancellationToken),
            content,
            PlanProgress.Of(content.SelectMany(subPlan => subPlan.Items).Select(item => (item.Status, item.Colour))),
            await ActionsAsync(actor, opened, moment, cancellationToken),
            !opened.File.Holder.IsActiveOn(moment.Today));
    }

    private static PlanViewer Viewer(Actor actor, PersonSlice slice, ImmutableHashSet<RequirementId> waiting, LocalDate today)
    {
        bool isOwn = actor.Person == slice.Person;
        AccessAction registering = isOwn ? AccessAction.OwnRequirement : AccessAction.RequirementOnBehalf;
        return new PlanViewer(
            IsLeadersView: !isOwn,
            MayRegister: AccessPolicy.OnEmployee(actor, registering, slice.Person, slice.Positions, today) is null,
            isOwn ? [] : waiting);
    }

    private async ValueTask<ImmutableArray<PlanViewSubPlan>> ContentAsync(
        OpenedPlan opened, PlanViewer viewer, LocalDate today, CancellationToken cancellationToken)
    {
        if (opened.Assignment.Deactivation is { } deactivation)
        {
            Dictionary<RequirementId, RequirementContent> contents = await reader.ContentsAsync(deactivation.Picture, cancellationToken);
            return PlanContent.OfPicture(opened.Plan, deactivation.Picture, contents, viewer);
        }

        return PlanContent.Of(opened.Plan, opened.Definitions, opened.Person, viewer, new StatusDay(today));
    }

    private async ValueTask<AssignmentActions> ActionsAsync(Actor actor, OpenedPlan opened, Moment moment, CancellationToken cancellationToken)
    {
        AssignmentFile file = opened.File;
        if (file.Assignment.IsActive)
        {
            AssignmentProgress present = RegisteredProgress.Of(file.Assignment, opened.Person, new StatusDay(moment.Today));
            return AssignmentActions.Of(actor, file, present, heldThere: false, moment);
        }

        bool heldThere = AssignmentAccess.Reactivate(actor, file, moment.Today).TryPickValue(out PositionId position, out _)
            && await assignments.IsHeldAsync(position, file.Assignment, cancellationToken);
        AssignmentProgress standing = (await progress.OfAsync([file.Assignment], moment.Today, cancellationToken))[0];
        return AssignmentActions.Of(actor, file, standing, heldThere, moment);
    }
}
