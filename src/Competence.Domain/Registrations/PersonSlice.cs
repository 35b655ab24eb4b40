using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>All of one person that a use case needs, read in one batch.</summary>
/// <param name="Person">The person.</param>
/// <param name="Positions">The person's positions, active or not, ordered by id: what the access policy decides from.</param>
/// <param name="Plans">The person's active assignments with their plans, archived plans left out, ordered by assignment id.</param>
/// <param name="Marks">The person's marks of not relevant, in all plans.</param>
/// <param name="Registrations">The person's registrations, opened ones included, by definition; those that reach the region.</param>
public sealed record PersonSlice(
    PersonId Person,
    ImmutableArray<PositionFacts> Positions,
    ImmutableArray<HeldPlan> Plans,
    ImmutableArray<NotRelevantMark> Marks,
    IReadOnlyDictionary<RequirementId, RegistrationRow> Registrations)
{
    /// <summary>What the store had come to when the person was read; what is decided from the slice is committed on condition of it.</summary>
    public PersonRevision Revision { get; init; }

    /// <summary>The person after a registration changed.</summary>
    public PersonSlice With(Registration registration)
    {
        ArgumentNullException.ThrowIfNull(registration);
        return this with
        {
            Registrations = new Dictionary<RequirementId, RegistrationRow>(Registrations) { [registration.Key.Requirement] = RegistrationRow.Of(registration) },
        };
    }

    /// <summary>The plans whose assignments the actor sees, those at the position acted from first.</summary>
    internal IEnumerable<HeldPlan> PlansSeenBy(Actor actor, LocalDate today) => Plans
        .Where(held => AssignmentAccess.See(actor, held.Assignment, Positions, today) is null)
        .OrderBy(held => held.Assignment.Position != actor.Position);
}
