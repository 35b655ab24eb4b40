using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>What is asked of a person who registers on a requirement through one of the own plans.</summary>
/// <param name="Content">What the definition says.</param>
/// <param name="Through">The plan.</param>
/// <param name="OpenPrerequisites">The prerequisites that keep the gate shut, in the definition's order (PRG-32, PRG-34, REQ-96).</param>
/// <param name="PointsNotRelevant">The checklist points that are marked not relevant in the plan (PRG-28, PRG-30).</param>
public sealed record RegistrationTerms(
    RequirementContent Content, PlanId Through, ImmutableArray<RequirementId> OpenPrerequisites, ImmutableArray<ChecklistPointId> PointsNotRelevant)
{
    /// <summary>The terms of one registration today.</summary>
    /// <param name="slice">The registration with all of the person.</param>
    /// <param name="through">The plan; none for the first of the person's plans in which it is relevant.</param>
    /// <param name="day">The day.</param>
    /// <returns>
    /// The terms; refused when the definition is archived (REQ-93) or is being reset for everybody (REQ-73), when no active plan of the person, or not that one, holds it by an
    /// active link (ASG-34), and when it is not relevant there (PRG-101).
    /// </returns>
    public static Result<RegistrationTerms> Of(RegistrationSlice slice, PlanId? through, StatusDay day)
    {
        ArgumentNullException.ThrowIfNull(slice);
        if (slice.Requirement.IsArchived)
        {
            return RegistrationRules.Archived.Refuse();
        }

        if (slice.Requirement.RunningReset is not null)
        {
            return RegistrationRules.BeingReset.Refuse();
        }

        Plan[] holding = [.. Holding(slice).Where(plan => through is null || plan.Id == through)];
        return holding is [] ? RegistrationRules.NotAssigned.Refuse()
            : holding.FirstOrDefault(plan => IsRelevant(plan, slice.Requirement.Id, slice.Person)) is not { } plan ? RegistrationRules.NotRelevantHere.Refuse()
            : new RegistrationTerms(slice.Requirement.Content, plan.Id, Open(slice, plan, day), NotRelevantPoints(slice, plan.Id));
    }

    /// <summary>The plans that the person works in and that hold the requirement by an active link.</summary>
    public static IEnumerable<Plan> Holding(RegistrationSlice slice)
    {
        ArgumentNullException.ThrowIfNull(slice);
        return slice.Person.Plans.Select(held => held.Plan)
            .Where(plan => plan.ActiveLinks.Any(link => link.Requirement == slice.Requirement.Id))
            .DistinctBy(plan => plan.Id);
    }

    private static bool IsRelevant(Plan plan, RequirementId requirement, PersonSlice person) =>
        RegistrationStatus.RelevanceIn(plan, requirement, person.Marks) == Relevance.Relevant;

    private static ImmutableArray<RequirementId> Open(RegistrationSlice slice, Plan plan, StatusDay day) =>
        [.. slice.Requirement.Content.Dependencies.Where(id => !slice.EndedPrerequisites.Contains(id) && !Satisfies(RegistrationStatus.In(plan, id, slice.Person, day)))];

    private static bool Satisfies(RequirementStatus status) => status == RequirementStatus.NotRelevant || PlanCompletion.IsFulfilled(status);

    private static ImmutableArray<ChecklistPointId> NotRelevantPoints(RegistrationSlice slice, PlanId plan) =>
    [
        .. slice.Person.Marks
            .Where(mark => mark.Key.Plan == plan && mark.Key.Kind == MarkTargetKind.ChecklistPoint)
            .Select(mark => ChecklistPointId.From(mark.Key.Target)),
    ];
}
