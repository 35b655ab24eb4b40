using System.Collections.Immutable;
using Competence.Absences;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>An absence of an employee at one position.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Person">The employee.</param>
/// <param name="Position">The position.</param>
/// <param name="Start">The first day of absence.</param>
/// <param name="End">The last day of absence; none when it is not known.</param>
/// <param name="Note">The note, if any.</param>
/// <param name="Requirements">The definitions to be done again after it.</param>
/// <param name="SettledOn">The day on which they were reset, or the employee was marked as back at work; none before.</param>
/// <param name="Version">How many times it was changed; the ETag.</param>
internal sealed record AbsenceResponse(
    AbsenceId Id, PersonId Person, PositionId Position, LocalDate Start, LocalDate? End, string? Note, ImmutableArray<RequirementId> Requirements,
    LocalDate? SettledOn, long Version) : IVersioned
{
    /// <summary>Writes an absence.</summary>
    public static AbsenceResponse Of(Absence it) => new(
        it.Id, it.Person, it.Position, it.Start, it.End, it.Note, it.Requirements, it.SettledOn, it.Version);
}
