using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Requirements;
using Competence.Requirements.Courses;

namespace Competence.Registrations.Courses;

/// <summary>What passed courses do to one person: the linked requirements are fulfilled, and the person's plans follow (PRG-90).</summary>
public static class CourseFulfilment
{
    /// <summary>Stages it.</summary>
    /// <param name="unit">The unit of work; it expects the person as read when anything is staged.</param>
    /// <param name="person">All of the person.</param>
    /// <param name="definitions">The definitions that the courses are linked to.</param>
    /// <param name="stored">What is stored of the person's registrations on them; what is not stored is blank.</param>
    /// <param name="passed">The courses that the person has passed, each with the latest day.</param>
    /// <param name="newId">Makes identifiers of repetitions.</param>
    /// <param name="moment">Now.</param>
    /// <returns>The courses that changed something.</returns>
    public static ImmutableHashSet<CourseId> Stage(
        IUnitOfWork unit, PersonSlice person, IEnumerable<Requirement> definitions, ImmutableArray<Registration> stored,
        IReadOnlyDictionary<CourseId, LocalDate> passed, Func<RepetitionId> newId, Moment moment)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(passed);
        ArgumentNullException.ThrowIfNull(newId);
        PersonSlice after = person;
        HashSet<RequirementId> fulfilled = [];
        ImmutableHashSet<CourseId> taken = [];
        foreach (Requirement definition in definitions)
        {
            RegistrationKey key = new(person.Person, definition.Id);
            if (LatestOf(definition, passed) is { } latest
                && Pass(definition, stored.FirstOrDefault(one => one.Key == key) ?? Registration.Blank(key), person, latest, newId, moment) is var (next, fact))
            {
                unit.Save(next, fact);
                after = after.With(next);
                fulfilled.Add(definition.Id);
                taken = taken.Add(latest.Course);
            }
        }

        if (fulfilled.Count > 0)
        {
            unit.Expect(person.Person, person.Revision);
            foreach ((Assignment next, AssignmentEvent fact) in CompletePlansWhenRequirementsAreMet.Decide(
                after, plan => plan.ActiveLinks.Any(link => fulfilled.Contains(link.Requirement)), new StatusDay(moment.Today), moment.Now))
            {
                unit.Save(next, fact);
            }
        }

        return taken;
    }

    /// <summary>The course of the definition that was passed last; of two on the same day the one that the definition names first.</summary>
    private static (CourseId Course, LocalDate On)? LatestOf(Requirement definition, IReadOnlyDictionary<CourseId, LocalDate> passed)
    {
        (CourseId Course, LocalDate On)? latest = null;
        foreach (CourseId course in (definition.Published?.Courses ?? []).Select(link => link.Course))
        {
            if (passed.TryGetValue(course, out LocalDate on) && (latest is null || on > latest.Value.On))
            {
                latest = (course, on);
            }
        }

        return latest;
    }

    private static (Registration Next, RegistrationEvent.CoursePassed Fact)? Pass(
        Requirement definition, Registration registration, PersonSlice person, (CourseId Course, LocalDate On) latest, Func<RepetitionId> newId, Moment moment)
    {
        RegistrationHolding holding = RegistrationHolding.Of(definition, person.Plans, person.Marks);
        Registration before = registration with { Standing = RegistrationStanding.Refreshed(registration, holding, moment.Today) };
        if (!before.PassCourse(definition, latest.Course, latest.On, newId(), moment.Today).TryPickValue(out RegistrationEvent.CoursePassed? fact, out _))
        {
            return null;
        }

        Registration after = before.Apply(fact);
        return (after with { Standing = RegistrationStanding.Of(before, after, holding, moment.Today, moment.Now) }, fact);
    }
}
