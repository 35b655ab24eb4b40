using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Plans;
using Competence.Registrations.Resets;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>Resets requirements of one person with all that follows: marks of not relevant on them go, plans are in progress again (REQ-75).</summary>
public static class RegistrationResets
{
    /// <summary>Stages the reset of these definitions after an absence.</summary>
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
                && Registration.ResetAfterAbsence(definition, moment.Today).TryPickValue(out RegistrationEvent.ResetAfterAbsence? fact, out _))
            {
                ImmutableArray<NotRelevantMark> left = StageMarks(unit, after.Marks, definition, key);
                Registration next = StageReset(unit, definition, registration ?? Registration.Blank(key), after.Plans, left, fact, moment);
                after = (after with { Marks = left }).With(next);
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

    /// <summary>
    /// Stages what the reset of a definition for everybody does to one person (REQ-73, REQ-75): the registration is blank but for its deadline, own marks
    /// on the definition are gone, and plans in which it is relevant are in progress again, because now at least this one is open (ASG-51).
    /// </summary>
    /// <param name="unit">The unit of work; it expects the person as read when anything is staged.</param>
    /// <param name="held">The registration.</param>
    /// <param name="definition">The definition.</param>
    /// <param name="reset">The reset that is under way.</param>
    /// <param name="moment">Now.</param>
    /// <returns>
    /// Whether the registration is reset; not when nothing is on it and the person does not have it assigned, and when it may not be reset.
    /// </returns>
    public static bool Stage(IUnitOfWork unit, HeldRegistration held, Requirement definition, RequirementReset reset, Moment moment)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(definition);
        Registration registration = held.Registration;
        if ((registration.IsBlank && held.Plans.IsEmpty && !held.Marks.Any(mark => LiesOn(mark.Key, definition)))
            || !Registration.ResetForEverybody(definition, reset).TryPickValue(out RegistrationEvent.ResetForEverybody? fact, out _))
        {
            return false;
        }

        unit.Expect(registration.Key.Person, held.Revision);
        ImmutableArray<NotRelevantMark> left = StageMarks(unit, held.Marks, definition, registration.Key);
        StageReset(unit, definition, registration, held.Plans, left, fact, moment);
        foreach ((Assignment assignment, Plan plan) in held.Plans)
        {
            if (RegistrationStatus.RelevanceIn(plan, definition.Id, left) == Relevance.Relevant && assignment.MissRequirements() is { } reopened)
            {
                unit.Save(assignment.Apply(reopened), reopened);
            }
        }

        return true;
    }

    /// <summary>Removes the marks on the definition and its points; those on sub-plans are left.</summary>
    private static ImmutableArray<NotRelevantMark> StageMarks(
        IUnitOfWork unit, ImmutableArray<NotRelevantMark> marks, Requirement definition, RegistrationKey key)
    {
        ImmutableArray<NotRelevantMark> own = [.. marks.Where(mark => LiesOn(mark.Key, definition))];
        foreach (NotRelevantMark mark in own)
        {
            NotRelevantMarkEvent.MarkedRelevant removed = new(mark.Key);
            unit.Remove(mark, removed);
            if (mark.Key.Kind == MarkTargetKind.ChecklistPoint)
            {
                unit.Record(Registration.SubjectOf(key), removed);
            }
        }

        return marks.RemoveRange(own);
    }

    private static Registration StageReset(
        IUnitOfWork unit, Requirement definition, Registration registration, ImmutableArray<HeldPlan> plans, ImmutableArray<NotRelevantMark> marks,
        RegistrationEvent fact, Moment moment)
    {
        RegistrationHolding holding = RegistrationHolding.Of(definition, plans, marks);
        Registration before = registration with { Standing = RegistrationStanding.Refreshed(registration, holding, moment.Today) };
        Registration after = before.Apply(fact);
        Registration next = after with { Standing = RegistrationStanding.Of(before, after, holding, moment.Today) };
        unit.Save(next, fact);
        return next;
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
