using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>Operations on many registrations at once, staged in a unit of work after the states that cause them.</summary>
public abstract record RegistrationSet : ISetOperation
{
    private RegistrationSet()
    {
    }

    /// <summary>
    /// Opens a registration, blank and at version 0, for every person of these assignments and every active link of their plans, where there is none;
    /// then brings the standing of the registrations on the plans' definitions up to date for those people.
    /// </summary>
    /// <param name="Assignments">The assignments, stored in the same unit of work or before.</param>
    /// <param name="Today">The day from which the next notice is counted.</param>
    public sealed record OpenForAssignments(ImmutableArray<AssignmentId> Assignments, LocalDate Today) : RegistrationSet;

    /// <summary>
    /// Opens a registration for every person with an active assignment of this plan and every active link, where there is none;
    /// then brings the standing of the registrations on the plan's definitions up to date for those people.
    /// </summary>
    /// <param name="Plan">The plan, stored in the same unit of work or before.</param>
    /// <param name="Today">The day from which the next notice is counted.</param>
    public sealed record OpenForPlan(PlanId Plan, LocalDate Today) : RegistrationSet;

    /// <summary>Brings the standing of all registrations of these people up to date.</summary>
    /// <param name="People">The people.</param>
    /// <param name="Today">The day from which the next notice is counted.</param>
    public sealed record RefreshPeople(ImmutableArray<PersonId> People, LocalDate Today) : RegistrationSet;

    /// <summary>Brings the standing of everybody's registration on this definition up to date.</summary>
    /// <param name="Requirement">The definition, stored in the same unit of work or before.</param>
    /// <param name="Today">The day from which the next notice is counted.</param>
    public sealed record RefreshRequirement(RequirementId Requirement, LocalDate Today) : RegistrationSet;

    /// <summary>Moves the next notice of these registrations on, after what was due on <paramref name="Today"/> was said.</summary>
    /// <param name="Registrations">The registrations.</param>
    /// <param name="Today">The day up to which everything was said.</param>
    public sealed record MoveNoticesOn(ImmutableArray<RegistrationKey> Registrations, LocalDate Today) : RegistrationSet;
}
