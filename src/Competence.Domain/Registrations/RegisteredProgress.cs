using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>Tells how assignments stand from what the persons have registered and marked: one read of the people, of the plans and of the definitions.</summary>
/// <param name="slices">Reads the people.</param>
/// <param name="plans">Finds the plans of assignments that are not active yet.</param>
/// <param name="requirements">Finds the definitions in those plans.</param>
public sealed class RegisteredProgress(
    IPersonSlices slices, IRepository<PlanId, Plan> plans, IRepository<RequirementId, Requirement> requirements) : IAssignmentProgress
{
    /// <inheritdoc/>
    /// <remarks>
    /// An assignment that is not active yet, because it is about to be made or reactivated, is told as it will stand: its validities take
    /// part already (PRG-67). Where they only lengthen a validity that no plan set before, the shorter one is told.
    /// </remarks>
    public async ValueTask<ImmutableArray<AssignmentProgress>> OfAsync(
        ImmutableArray<Assignment> assignments, LocalDate today, CancellationToken cancellationToken = default)
    {
        Dictionary<PersonId, PersonSlice> people = [];
        await foreach (PersonSlice person in slices.StreamAsync([.. assignments.Select(assignment => assignment.Person).Distinct()], cancellationToken))
        {
            people.Add(person.Person, person);
        }

        Assignment[] coming = [.. assignments.Where(assignment => people.GetValueOrDefault(assignment.Person)?.Plans.All(held => held.Assignment.Id != assignment.Id) ?? true)];
        Dictionary<PlanId, Plan> comingPlans = await FindPlansAsync(coming, cancellationToken);
        Dictionary<RequirementId, Requirement> definitions = await FindDefinitionsAsync(comingPlans.Values, cancellationToken);

        StatusDay day = new(today);
        ILookup<PersonId, Plan> comingOf = coming.Where(assignment => comingPlans.ContainsKey(assignment.Plan))
            .ToLookup(assignment => assignment.Person, assignment => comingPlans[assignment.Plan]);
        return [.. assignments.Select(assignment => Of(assignment, people.GetValueOrDefault(assignment.Person), comingOf[assignment.Person], definitions, day))];
    }

    /// <summary>How an active assignment stands, told from all of the person who has it.</summary>
    public static AssignmentProgress Of(Assignment assignment, PersonSlice person, StatusDay day)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(person);
        return Of(assignment, person, [], [], day);
    }

    private async ValueTask<Dictionary<PlanId, Plan>> FindPlansAsync(Assignment[] coming, CancellationToken cancellationToken) =>
        coming is []
            ? []
            : (await plans.FindManyAsync([.. coming.Select(assignment => assignment.Plan).Distinct()], cancellationToken)).ToDictionary(plan => plan.Id);

    private async ValueTask<Dictionary<RequirementId, Requirement>> FindDefinitionsAsync(IEnumerable<Plan> comingPlans, CancellationToken cancellationToken)
    {
        ImmutableArray<RequirementId> inside = [.. comingPlans.SelectMany(plan => plan.ActiveLinks).Select(link => link.Requirement).Distinct()];
        return inside.IsEmpty
            ? []
            : (await requirements.FindManyAsync(inside, cancellationToken)).ToDictionary(found => found.Id);
    }

    private static AssignmentProgress Of(
        Assignment assignment, PersonSlice? person, IEnumerable<Plan> coming, Dictionary<RequirementId, Requirement> definitions, StatusDay day)
    {
        Plan? plan = person?.Plans.FirstOrDefault(held => held.Plan.Id == assignment.Plan)?.Plan ?? coming.FirstOrDefault(one => one.Id == assignment.Plan);
        if (plan is null)
        {
            return new AssignmentProgress(assignment, [], IsBegun: false) { Revision = person?.Revision ?? default };
        }

        ImmutableArray<NotRelevantMark> marks = person?.Marks ?? [];
        ImmutableArray<AssignmentCell>.Builder cells = ImmutableArray.CreateBuilder<AssignmentCell>();
        bool begun = marks.Any(mark => mark.Key.Plan == plan.Id && mark.MarkedAt >= assignment.AssignedAt);
        foreach (PlanLink link in plan.ActiveLinks)
        {
            RegistrationRow? row = person?.Registrations.GetValueOrDefault(link.Requirement);
            LocalDate? expiresOn = Shortened(row, coming, marks, definitions);
            RequirementStatus beneath = RegistrationStatus.Of(row is null ? null : row with { ExpiresOn = expiresOn }, day);
            RequirementStatus status = RegistrationStatus.In(RegistrationStatus.RelevanceIn(plan.Id, link, marks), beneath);
            begun |= row?.LastRegisteredAt >= assignment.AssignedAt;
            bool isArchived = row?.FrozenOn is not null || definitions.GetValueOrDefault(link.Requirement) is { IsArchived: true };
            if (isArchived && !PlanCompletion.IsFulfilled(status))
            {
                continue;   // archived unfulfilled: it stands in nobody's way and lies among the archived requirements
            }

            cells.Add(new AssignmentCell(link.Requirement, link.RequirementVersion, status, row?.FulfilledOn, expiresOn));
        }

        return new AssignmentProgress(assignment, cells.DrainToImmutable(), begun) { Revision = person?.Revision ?? default };
    }

    private static LocalDate? Shortened(
        RegistrationRow? row, IEnumerable<Plan> coming, ImmutableArray<NotRelevantMark> marks, Dictionary<RequirementId, Requirement> definitions)
    {
        LocalDate? expiresOn = row?.ExpiresOn;
        foreach (Plan plan in coming)
        {
            if (row is { FulfilledOn: { } fulfilled, FrozenOn: null }
                && plan.ActiveLinks.FirstOrDefault(link => link.Requirement == row.Requirement) is { } found
                && RegistrationStatus.RelevanceIn(plan.Id, found, marks) == Relevance.Relevant
                && definitions.TryGetValue(row.Requirement, out Requirement? definition)
                && LinkValidity.Of(definition.Content, found.Adaptation).Days is { } days)
            {
                LocalDate lapses = fulfilled.PlusDays(days);
                expiresOn = expiresOn < lapses ? expiresOn : lapses;
            }
        }

        return expiresOn;
    }
}
