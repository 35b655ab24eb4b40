using Competence.Assignments;
using Competence.Benchmarks.Stores;
using Competence.Plans;
using Competence.Registrations;
using Competence.Testing.Building;

namespace Competence.Benchmarks.Loading;

/// <summary>Makes what is loaded: assignments, and registrations of which 7 of 10 were fulfilled in the year before today.</summary>
internal static class LoadedHistory
{
    private const int ValidityDays = 365;

    public static (Assignment State, AssignmentEvent.Assigned Fact, EventOrigin Origin) Assigned(Fill fill, Employee person, Plan plan, Instant at)
    {
        AssignmentEvent.Assigned fact = new(fill.NewId<AssignmentId>(), person.Id, person.Position.Id, plan.Id, at);
        return (Assignment.From(fact), fact, EventOrigin.Of(person.Actor, at));
    }

    /// <param name="fill">What the store is filled with.</param>
    /// <param name="person">Who registers.</param>
    /// <param name="link">The requirement, in the only plan that holds it.</param>
    /// <param name="number">Decides whether it is fulfilled, and on which day.</param>
    public static (Registration State, RegistrationEvent.Registered? Fact, EventOrigin Origin) Registered(Fill fill, Employee person, PlanLink link, int number)
    {
        Registration blank = Registration.Blank(new RegistrationKey(person.Id, link.Requirement));
        LocalDate on = fill.Moment.Today.PlusDays(-(number * 7919 % ValidityDays));
        Instant at = on.AtMidnight().InUtc().ToInstant();
        RegistrationHolding holding = new(1, 1, ValidityDays);
        if (number % 10 >= 7)
        {
            return (blank with { Standing = RegistrationStanding.MovedOn(blank with { Standing = RegistrationStanding.Refreshed(blank, holding, on) }, fill.Moment.Today) },
                null, EventOrigin.Of(person.Actor, at));
        }

        RegistrationEvent.Registered fact = new([fill.NewId<RepetitionId>()], on, null, null, [], new Fulfilment(on));
        Registration next = blank.Apply(fact);
        Registration standing = next with { Standing = RegistrationStanding.Of(blank, next, holding, on, at) };
        return (standing with { Standing = RegistrationStanding.MovedOn(standing, fill.Moment.Today) }, fact, EventOrigin.Of(person.Actor, at));
    }
}
