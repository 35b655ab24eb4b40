using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Plans;

namespace Competence.Registrations;

/// <summary>The policy that lets a person's assignments follow what happened to registrations and marks (PRG-45, ASG-44, ASG-46, ASG-51).</summary>
public static class CompletePlansWhenRequirementsAreMet
{
    /// <summary>What follows for the person's active assignments.</summary>
    /// <param name="person">All of the person, after the event.</param>
    /// <param name="concerns">The plans to look at: those that the event can have touched.</param>
    /// <param name="day">The day.</param>
    /// <param name="now">The moment.</param>
    /// <returns>One step for every assignment that is completed, sent to the leader or in progress again; empty when nothing follows.</returns>
    public static ImmutableArray<CompletionStep> Decide(PersonSlice person, Func<Plan, bool> concerns, StatusDay day, Instant now)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(concerns);
        ImmutableArray<CompletionStep>.Builder steps = ImmutableArray.CreateBuilder<CompletionStep>();
        foreach ((Assignment assignment, Plan plan) in person.Plans)
        {
            if (concerns(plan) && assignment.Judge(IsMet(plan, person, day), plan.Details.CompletionMode, day.Today, now) is { } fact)
            {
                steps.Add(new CompletionStep(assignment.Apply(fact), fact));
            }
        }

        return steps.DrainToImmutable();
    }

    /// <summary>
    /// Whether every active requirement is fulfilled and valid, or not relevant, and at least one is fulfilled (PRG-45). One that was archived
    /// unfulfilled can never be done and stands in nobody's way (REQ-93).
    /// </summary>
    public static bool IsMet(Plan plan, PersonSlice person, StatusDay day)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(person);
        return PlanCompletion.IsMet(
            from link in plan.ActiveLinks
            let status = RegistrationStatus.In(plan.Id, link, person, day)
            where person.Registrations.GetValueOrDefault(link.Requirement)?.FrozenOn is null || PlanCompletion.IsFulfilled(status)
            select status);
    }
}
