using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>One registration of a person in full, with all else of the person.</summary>
/// <param name="Person">All of the person.</param>
/// <param name="Requirement">The definition.</param>
/// <param name="Registration">The registration; blank when there is none.</param>
public sealed record RegistrationSlice(PersonSlice Person, Requirement Requirement, Registration Registration)
{
    /// <summary>The definition's prerequisites that are archived or deleted: they shut no gate any more, whether the person has them or not (REQ-96).</summary>
    public ImmutableHashSet<RequirementId> EndedPrerequisites { get; init; } = [];
}
