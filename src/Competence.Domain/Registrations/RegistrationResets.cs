using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>Resets requirements of one person with all that follows: marks of not relevant on them go, plans are in progress again (REQ-75).</summary>
public static class RegistrationResets
{
    /// <summary>Stages the reset of these definitions.</summary>
    /// <param name="unit">The unit of work; it expects the person as read.</param>
    /// <param name="person">All of the person.</param>
    /// <param name="definitions">The definitions, in the order in which the history tells of them.</param>
    /// <param name="stored">What is stored of the person's registrations on them.</param>
    /// <param name="moment">Now.</param>
    /// <returns>
    /// How many registrations are reset. What may not be reset is left as it is, and so is what the person has neither done nor been assigned.
    /// </returns>
    public static int Stage(
        IUnitOfWork unit, PersonSlice person, IEnumerable<Requirement> definitions, ImmutableArray<Registration> stored, Moment moment)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(definitions);
        PersonSlice after = person;
        HashSet<RequirementId> reset = [];
        foreach (Requirement definition in definitions)
        {
            RegistrationKey key = new(person.Person, definition.Id);
            Registration? registration = stored.FirstOrDefault(one => one.Key == key);
            if ((registration is not null || IsHeld(definition, person))
                && Registration.ResetAfterAbsence(definition).TryPickValue(out RegistrationEvent.ResetAfterAbsence? fact, out _))
            {
                after = Stage(unit, after, definition, registration ?? Registration.Blank(key), fact, moment);
                reset.Add(definition.Id);
            }
        }

        foreach ((Assignment next, AssignmentEvent fact) in
            CompletePlansWhenRequirementsAreMet.Decide(after, plan => HoldsAny(plan, reset), new StatusDay(moment.Today), moment.Now))
        {
            unit.Save(next, fact);
        }

        return reset.Count;
    }

    private static PersonSlice Stage(
        IUnitOfWork unit, PersonSlice person, Requirement definition, Registration registration, RegistrationEvent.ResetAfterAbsence fact, Moment moment)
    {
        ImmutableArray<NotRelevantMark> own = [.. person.Marks.Where(mark => LiesOn(mark.Key, definition))];
        PersonSlice unmarked = person with { Marks = person.Marks.RemoveRange(own) };
        foreach (NotRelevantMark mark in own)
        {
            NotRelevantMarkEvent.MarkedRelevant removed = new(mark.Key);
            unit.Remove(mark, removed);
            if (mark.Key.Kind == MarkTargetKind.ChecklistPoint)
            {
                unit.Record(registration.Subject, removed);
            }
        }

        RegistrationHolding holding = RegistrationHolding.Of(definition, unmarked.Plans, unmarked.Marks);
        Registration before = registration with { Standing = RegistrationStanding.Refreshed(registration, holding, moment.Today) };
        Registration after = before.Apply(fact);
        Registration next = after with { Standing = RegistrationStanding.Of(before, after, holding, moment.Today) };
        unit.Save(next, fact);
        return unmarked.With(next);
    }

    private static bool IsHeld(Requirement definition, PersonSlice person) =>
        RegistrationHolding.Of(definition, person.Plans, person.Marks).ActivePlans > 0;

    /// <summary>Whether it is a mark on the definition itself or on one of its points; one on a sub-plan is not.</summary>
    private static bool LiesOn(NotRelevantMarkKey key, Requirement definition) => key.Kind switch
    {
        MarkTargetKind.Requirement => key.Target == definition.Id.Value,
        MarkTargetKind.ChecklistPoint => definition.Content.Checklist.Any(point => point.Id.Value == key.Target),
        _ => false,
    };

    private static bool HoldsAny(Plan plan, HashSet<RequirementId> requirements) =>
        plan.ActiveLinks.Any(link => requirements.Contains(link.Requirement));
}
