using System.Collections.Immutable;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>What was filled in on a requirement.</summary>
/// <param name="PerformedOn">The day it was performed.</param>
/// <param name="ManualExpiresOn">The last day it is valid, where the definition asks for it.</param>
/// <param name="Comment">A comment, where the definition has the field.</param>
/// <param name="Signer">Who shall sign.</param>
/// <param name="Ticked">The points of the checklist that are done; none to leave them as they are.</param>
/// <param name="Repetition">Which repetition it is about; none for a new one, or the only one.</param>
/// <param name="Count">How many repetitions are registered at once.</param>
/// <param name="Through">The plan it is registered through; none for the first in which it is relevant.</param>
internal sealed record EntryRequest(
    LocalDate? PerformedOn = null, LocalDate? ManualExpiresOn = null, string? Comment = null, PersonId? Signer = null,
    ImmutableArray<ChecklistPointId>? Ticked = null, RepetitionId? Repetition = null, int Count = 1, PlanId? Through = null)
{
    /// <summary>As services take it.</summary>
    public RegistrationEntry Entry => new(PerformedOn, ManualExpiresOn, Comment, Signer, Ticked, Repetition, Count);
}
