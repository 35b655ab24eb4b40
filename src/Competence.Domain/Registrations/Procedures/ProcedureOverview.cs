using System.Collections.Immutable;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Registrations.Procedures;

/// <summary>Lays out the procedures of a person's plans.</summary>
internal static class ProcedureOverview
{
    /// <summary>The plans that hold a procedure, by name, each plan once.</summary>
    /// <param name="person">The person.</param>
    /// <param name="held">The plans to show; of one that is held more than once, the assignment that comes first.</param>
    /// <param name="definitions">The procedures to show, and the prerequisites of all of them.</param>
    /// <param name="registrations">The person's registrations on the procedures.</param>
    /// <param name="favourites">The person's favourites.</param>
    /// <param name="day">The day.</param>
    public static ImmutableArray<ProcedurePlan> Of(
        PersonSlice person, IEnumerable<HeldPlan> held, ProcedureDefinitions definitions,
        IReadOnlyDictionary<RequirementId, Registration> registrations, Favourites favourites, StatusDay day) =>
    [
        .. from plan in held.DistinctBy(one => one.Plan.Id)
           let procedures = Of(person, plan.Plan, definitions, registrations, favourites, day)
           where !procedures.IsEmpty
           orderby SortKey.Of(plan.Plan.Details.Name), plan.Plan.Id
           select new ProcedurePlan(plan.Assignment.Id, plan.Plan.Id, plan.Plan.Details.Name, procedures),
    ];

    private static ImmutableArray<Procedure> Of(
        PersonSlice person, Plan plan, ProcedureDefinitions definitions,
        IReadOnlyDictionary<RequirementId, Registration> registrations, Favourites favourites, StatusDay day) =>
    [
        .. from link in plan.ActiveLinks
           let definition = definitions.Shown.GetValueOrDefault(link.Requirement)
           where definition is not null
           let isFavourite = favourites.Requirements.Contains(link.Requirement)
           orderby isFavourite descending, SortKey.Of(definition.Content.Name), definition.Id
           let registration = registrations.GetValueOrDefault(link.Requirement) ?? Registration.Blank(new RegistrationKey(person.Person, link.Requirement))
           select new Procedure(
               link.Requirement,
               definition.Content.Name,
               RegistrationStatus.In(plan.Id, link, person, day),
               registration.Counted,
               definition.Content.RepetitionCount,
               registration.Repetitions.Where(one => one.Counts).Max(one => one.PerformedOn),
               isFavourite,
               Refuse(new RegistrationSlice(person, definition, registration) { EndedPrerequisites = definitions.Ended(definition) }, plan.Id, day),
               registration.Version),
    ];

    /// <summary>What registering by one action would answer: the same decision, without storing it.</summary>
    private static Refusal? Refuse(RegistrationSlice slice, PlanId plan, StatusDay day)
    {
        Refusal? refusal = null;
        return RegistrationTerms.Of(slice, plan, day).TryPickValue(out RegistrationTerms? terms, out refusal)
            && slice.Registration.QuickRegister(terms, default, day.Today).TryPickValue(out _, out refusal)
                ? null
                : refusal;
    }
}
