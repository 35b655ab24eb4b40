using System.Collections.Immutable;
using Competence.Attachments;
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

    /// <summary>
    /// The relevant files of the definition (REQ-20), for those who see the registration; none when nothing was ever done and no plan of the person holds it.
    /// </summary>
    public ImmutableArray<AttachedFile> RelevantFiles => Registration.Version > 0 || RegistrationTerms.Holding(this).Any() ? Requirement.Files : [];
}
