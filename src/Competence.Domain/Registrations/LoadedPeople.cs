using System.Collections.Immutable;
using Competence.Assignments;

namespace Competence.Registrations;

/// <summary>What every store asks of what is loaded by <see cref="IBulkLoad"/>, and does after it.</summary>
public static class LoadedPeople
{
    /// <summary>Demands that each state is what its own events make of it.</summary>
    /// <param name="states">The states; the standing of registrations is not looked at, it is derived anew.</param>
    /// <exception cref="ArgumentException">A state is of no person, or is not what its events make of it.</exception>
    public static void Demand(ImmutableArray<LoadedState> states)
    {
        foreach (LoadedState loaded in states)
        {
            if (!IsMadeByItsFacts(loaded))
            {
                throw new ArgumentException(
                    $"The {loaded.State.GetType().Name} {loaded.State.Subject.Id} is not what its {loaded.Facts.Length} events make of it, or is not of a person.",
                    nameof(states));
            }
        }
    }

    /// <summary>What brings the standing of the people's registrations in step with what was loaded; in the same transaction, after it.</summary>
    /// <param name="states">The states.</param>
    /// <param name="today">The day from which the next notice is counted.</param>
    public static ImmutableArray<RegistrationSet> Refreshing(ImmutableArray<LoadedState> states, LocalDate today)
    {
        ImmutableArray<AssignmentId> assignments = [.. states.Select(loaded => loaded.State).OfType<Assignment>().Select(assignment => assignment.Id)];
        ImmutableArray<PersonId> people = [.. states.Select(loaded => loaded.State.Subject.Person).Distinct()];
        ImmutableArray<RegistrationSet>.Builder operations = ImmutableArray.CreateBuilder<RegistrationSet>();
        if (!assignments.IsEmpty)
        {
            operations.Add(new RegistrationSet.OpenForAssignments(assignments, today));
        }

        if (!people.IsEmpty)
        {
            operations.Add(new RegistrationSet.RefreshPeople(people, today));
        }

        return operations.DrainToImmutable();
    }

    private static bool IsMadeByItsFacts(LoadedState loaded) => loaded.State switch
    {
        Assignment assignment => Replayed<Assignment, AssignmentEvent>(
            loaded, null, (state, fact) => fact is AssignmentEvent.Assigned given ? Assignment.From(given) : state?.Apply(fact)) == assignment,
        NotRelevantMark mark => loaded.Facts is [{ Fact: NotRelevantMarkEvent.MarkedNotRelevant fact }] && NotRelevantMark.From(fact) == mark,
        Registration registration => Replayed<Registration, RegistrationEvent>(
            loaded, Registration.Blank(registration.Key) with { Standing = registration.Standing }, (state, fact) => state?.Apply(fact)) == registration,
        _ => false,
    };

    private static TState? Replayed<TState, TEvent>(LoadedState loaded, TState? first, Func<TState?, TEvent, TState?> apply)
        where TState : class
        where TEvent : DomainEvent
    {
        TState? state = first;
        foreach (LoadedFact one in loaded.Facts)
        {
            state = one.Fact is TEvent fact ? apply(state, fact) : null;
            if (state is null)
            {
                return null;
            }
        }

        return state;
    }
}
