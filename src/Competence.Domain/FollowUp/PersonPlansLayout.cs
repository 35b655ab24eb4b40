using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.FollowUp;

/// <summary>Sorts somebody's assignments into the lists that show them.</summary>
public static class PersonPlansLayout
{
    /// <summary>The lists.</summary>
    /// <param name="person">The person, with the registrations and marks.</param>
    /// <param name="assignments">The assignments to show.</param>
    /// <param name="plans">Their plans; an assignment without one is left out.</param>
    /// <param name="owners">Number and name of the units that own them.</param>
    /// <param name="viewer">Through whose eyes.</param>
    /// <param name="day">The day.</param>
    public static PersonPlans Of(
        PersonSlice person,
        ImmutableArray<Assignment> assignments,
        IReadOnlyDictionary<PlanId, Plan> plans,
        IReadOnlyDictionary<UnitId, string> owners,
        PlanViewer viewer,
        StatusDay day)
    {
        ArgumentNullException.ThrowIfNull(person);
        HeldPlan[] held =
        [
            .. assignments.Where(assignment => plans.ContainsKey(assignment.Plan))
                .Select(assignment => new HeldPlan(assignment, plans[assignment.Plan]))
                .OrderBy(it => SortKey.Of(it.Plan.Details.Name))
                .ThenBy(it => it.Assignment.Id),
        ];
        ILookup<bool, HeldPlan> open = held.Where(it => !it.Plan.IsArchived).ToLookup(it => it.Assignment.IsActive);
        return new PersonPlans(
            [
                .. open[true].GroupBy(it => it.Plan.OwnerUnit)
                    .Select(group => new PlanGroup(
                        group.Key, owners.GetValueOrDefault(group.Key, ""), [.. group.Select(it => Summary(it, person, viewer, day))]))
                    .OrderBy(group => SortKey.Of(group.OwnerName))
                    .ThenBy(group => group.Owner),
            ],
            [.. open[false].Select(it => Summary(it, person, viewer, day))],
            [
                .. held.Where(it => it.Plan.IsArchived)
                    .Select(it => new ArchivedPlan(it.Assignment.Id, it.Plan.Details.Name, it.Assignment.AssignedAt)),
            ]);
    }

    private static PlanSummary Summary(HeldPlan held, PersonSlice person, PlanViewer viewer, StatusDay day)
    {
        (Assignment assignment, Plan plan) = held;
        IEnumerable<(RequirementId Requirement, RequirementStatus Status)> statuses = assignment.Deactivation is { } put
            ? put.Picture.Select(cell => (cell.Requirement, cell.Status))
            : plan.ActiveLinks.Select(link => (link.Requirement, RegistrationStatus.In(plan.Id, link, person, day)));
        PositionFacts? position = person.Positions.FirstOrDefault(one => one.Position == assignment.Position);
        return new PlanSummary(
            assignment.Id,
            plan.Id,
            plan.Details.Name,
            assignment.Completion,
            PlanProgress.Of(statuses.Select(it => (it.Status, viewer.ColourOf(it.Requirement, it.Status)))),
            assignment.Deactivation?.Cause,
            assignment.Deactivation?.On,
            IsFromEarlierPosition: position?.IsActiveOn(day.Today) != true);
    }
}
