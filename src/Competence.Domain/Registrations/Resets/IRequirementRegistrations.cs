using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Registrations.Resets;

/// <summary>Finds everybody's registration on one definition: those that reach the region.</summary>
/// <remarks>
/// Concerned is who has a registration on the definition on which, or on whose relevance, something ever happened, or who has a plan that links the
/// definition, active or put away. Who is left has an opened registration of an assignment or link that was deleted again.
/// </remarks>
public interface IRequirementRegistrations
{
    /// <summary>How many of those concerned there are, how many of their registrations lie in an active plan of their person, and how many are in another state than not started.</summary>
    ValueTask<ResetExtent> ExtentAsync(RequirementId requirement, CancellationToken cancellationToken = default);

    /// <summary>
    /// Up to <paramref name="take"/> people who are concerned, in the order of their identifiers, after
    /// <paramref name="last"/>; from the start when there is none.
    /// </summary>
    ValueTask<ImmutableArray<PersonId>> PeopleAsync(RequirementId requirement, PersonId? last, int take, CancellationToken cancellationToken = default);

    /// <summary>
    /// The people whose registration on the definition is begun and not fulfilled, and of which at least <paramref name="count"/> repetitions count,
    /// in the order of their identifiers (REQ-72).
    /// </summary>
    ValueTask<ImmutableArray<PersonId>> WithCountAsync(RequirementId requirement, int count, CancellationToken cancellationToken = default);

    /// <summary>The registrations of these people on the definition, in the order of the people; who has none, or is not known, is left out.</summary>
    ValueTask<ImmutableArray<HeldRegistration>> ListAsync(
        RequirementId requirement, ImmutableArray<PersonId> people, CancellationToken cancellationToken = default);
}
