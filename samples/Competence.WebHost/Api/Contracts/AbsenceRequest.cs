using System.Collections.Immutable;
using Competence.Absences;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>All of an absence as it shall be.</summary>
/// <param name="Start">The first day of absence.</param>
/// <param name="End">The last day of absence; none when it is not known.</param>
/// <param name="Note">A note for those with the overview; the employee does not see it.</param>
/// <param name="Requirements">The definitions to be done again after it.</param>
internal sealed record AbsenceRequest(
    LocalDate? Start = null, LocalDate? End = null, string? Note = null, ImmutableArray<RequirementId>? Requirements = null)
{
    /// <summary>What was filled in.</summary>
    public AbsenceEntry Entry() => new(Start, End, Note, Requirements ?? []);
}
