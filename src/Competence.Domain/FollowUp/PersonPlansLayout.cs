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
    /// <param name="archived">The archived definitions among those that the person has a registration on.</param>
    /// <param name="viewer">Through whose eyes.</param>
    /// <param name="day">The day.</param>
    public static PersonPlans Of(
        PersonSlice person,
        ImmutableArray<Assignment> assignments,
        IReadOnlyDictionary<PlanId, Plan> plans,
        IReadOnlyDictionary<UnitId, string> owners,
        ImmutableArray<Requirement> archived,
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
            ],
            [
                .. from definition in archived
                   from it in held.Where(it => !it.Plan.IsArchived)
                   let status = StatusIn(it, definition.Id, person, day)
                   where status is not null
                   orderby SortKey.Of(definition.Content.Name), definition.Id, SortKey.Of(it.Plan.Details.Name), it.Assignment.Id
                   select new ArchivedRequirement(definition.Id, definition.Content.Name, it.Assignment.Id, it.Plan.Details.Name, status.Value),
            ]);
    }

    /// <summary>The status that an archived definition has in an assigned plan; none when it does not lie there.</summary>
    private static RequirementStatus? StatusIn(HeldPlan held, RequirementId requirement, PersonSlice person, StatusDay day) =>
        held.Assignment.Deactivation?.Picture.FirstOrDefault(cell => cell.Requirement == requirement) is { } cell ? cell.Status
        : held.Plan.ActiveLinks.FirstOrDefault(link => link.Requirement == requirement) is { } link ? RegistrationStatus.In(held.Plan.Id, link, person, day)
        : null;

    private static bool IsInUse(RequirementId requirement, PersonSlice person) =>
        person.Registrations.GetValueOrDefault(requirement)?.FrozenOn is null;

    private static PlanSummary Summary(HeldPlan held, PersonSlice person, PlanViewer viewer, StatusDay day)
    {
        (Assignment assignment, Plan plan) = held;
        IEnumerable<(RequirementId Requirement, RequirementStatus Status)> statuses = assignment.Deactivation is { } put
            ? put.Picture.Where(cell => IsInUse(cell.Requirement, person)).Select(cell => (cell.Requirement, cell.Status))
            : plan.ActiveLinks.Where(link => IsInUse(link.Requirement, person))
                .Select(link => (link.Requirement, RegistrationStatus.In(plan.Id, link, person, day)));
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
