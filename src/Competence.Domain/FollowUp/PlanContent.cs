using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.FollowUp;

/// <summary>Lays out the content of an opened plan, sub-plan by sub-plan.</summary>
public static class PlanContent
{
    /// <summary>The content of an active assignment as it stands on the day.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="definitions">The definitions of its active links; a link without one is left out, and so is one to an archived definition (PRG-89).</param>
    /// <param name="person">The person, with the registrations and marks.</param>
    /// <param name="viewer">Through whose eyes.</param>
    /// <param name="day">The day.</param>
    public static ImmutableArray<PlanViewSubPlan> Of(
        Plan plan, IReadOnlyDictionary<RequirementId, Requirement> definitions, PersonSlice person, PlanViewer viewer, StatusDay day)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(viewer);
        ILookup<SubPlanId, PlanLink> links = plan.ActiveLinks
            .Where(link => definitions.GetValueOrDefault(link.Requirement) is { IsArchived: false }).ToLookup(link => link.SubPlan);
        return
        [
            .. from subPlan in plan.SubPlans
               where links.Contains(subPlan.Id)
               let mark = Mark(person, NotRelevantMarkKey.On(person.Person, plan.Id, subPlan.Id))
               select new PlanViewSubPlan(
                   subPlan,
                   [.. links[subPlan.Id].Select(link => Item(plan.Id, link, definitions[link.Requirement], person, viewer, day))],
                   mark?.Comment,
                   new PlanItemActions(
                       MayRegister: false,
                       MayMarkNotRelevant: viewer.MayRegister && mark is null && subPlan.MayBeNotRelevant,
                       MayMarkRelevant: viewer.MayRegister && mark is not null)),
        ];
    }

    /// <summary>The content of a deactivated assignment: its picture (PRG-06, ASG-34).</summary>
    /// <param name="plan">The plan as it is now, which tells the sub-plans.</param>
    /// <param name="picture">Every requirement as it stood.</param>
    /// <param name="contents">What each requirement said then; a requirement without content is left out.</param>
    /// <param name="viewer">Through whose eyes.</param>
    /// <remarks>Requirements whose place in the plan was deleted since come in the first sub-plan; in one without a name when none is left.</remarks>
    public static ImmutableArray<PlanViewSubPlan> OfPicture(
        Plan plan, ImmutableArray<AssignmentCell> picture, IReadOnlyDictionary<RequirementId, RequirementContent> contents, PlanViewer viewer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(viewer);
        ImmutableArray<SubPlan> subPlans = plan.SubPlans.IsEmpty ? [new SubPlan(default, Name: "")] : plan.SubPlans;
        Dictionary<RequirementId, SubPlanId> places = plan.Links.ToDictionary(link => link.Requirement, link => link.SubPlan);
        ILookup<SubPlanId, AssignmentCell> cells = picture.Where(cell => contents.ContainsKey(cell.Requirement))
            .ToLookup(cell => places.TryGetValue(cell.Requirement, out SubPlanId place) ? place : subPlans[0].Id);
        return
        [
            .. from subPlan in subPlans
               where cells.Contains(subPlan.Id)
               select new PlanViewSubPlan(
                   subPlan, [.. cells[subPlan.Id].Select(cell => Item(cell, contents[cell.Requirement], viewer))], Reason: null, Actions: default),
        ];
    }

    private static PlanViewItem Item(PlanId plan, PlanLink link, Requirement definition, PersonSlice person, PlanViewer viewer, StatusDay day)
    {
        RegistrationRow? row = person.Registrations.GetValueOrDefault(link.Requirement);
        Relevance relevance = RegistrationStatus.RelevanceIn(plan, link, person.Marks);
        RequirementStatus status = RegistrationStatus.In(relevance, RegistrationStatus.Of(row, day));
        bool isRelevant = relevance == Relevance.Relevant;
        return new PlanViewItem(
            link.Requirement,
            definition.Content,
            LinkValidity.Of(definition.Content, link.Adaptation),
            status,
            viewer.ColourOf(link.Requirement, status),
            DaysLeft(status, row?.ExpiresOn, day),
            row?.FulfilledOn,
            row?.ExpiresOn,
            row?.Deadline,
            row?.Counted ?? 0,
            relevance,
            Mark(person, NotRelevantMarkKey.On(person.Person, plan, link.Requirement))?.Comment,
            new PlanItemActions(
                MayRegister: viewer.MayRegister && isRelevant && !definition.Content.IsCourseLinked,
                MayMarkNotRelevant: viewer.MayRegister && isRelevant && !definition.Content.MustBeDone,
                MayMarkRelevant: viewer.MayRegister && relevance.HasFlag(Relevance.OwnMark)));
    }

    private static PlanViewItem Item(AssignmentCell cell, RequirementContent content, PlanViewer viewer) => new(
        cell.Requirement,
        content,
        LinkValidity.Of(content, adaptation: null),
        cell.Status,
        viewer.ColourOf(cell.Requirement, cell.Status),
        DaysLeft: null,
        cell.FulfilledOn,
        cell.ExpiresOn,
        Deadline: null,
        Counted: 0,
        cell.Status == RequirementStatus.NotRelevant ? Relevance.OwnMark : Relevance.Relevant,
        Comment: null,
        Actions: default);

    private static NotRelevantMark? Mark(PersonSlice person, NotRelevantMarkKey key) => person.Marks.FirstOrDefault(mark => mark.Key == key);

    private static int? DaysLeft(RequirementStatus status, LocalDate? expiresOn, StatusDay day) =>
        PlanCompletion.IsFulfilled(status) && expiresOn is { } last ? Period.DaysBetween(day.Today, last) : null;
}
