using System.Collections.Immutable;
using Competence.Access;
using Competence.Registrations;

namespace Competence.Absences;

/// <summary>A position with its absences and all of its person: what decisions on absences and the access to them need.</summary>
/// <param name="Person">All of the person.</param>
/// <param name="Position">The position.</param>
/// <param name="Absences">All absences of the position, in the order of <see cref="IAbsences.OfPositionAsync"/>; read after the person.</param>
public sealed record AbsenceFile(PersonSlice Person, PositionFacts Position, ImmutableArray<Absence> Absences)
{
    /// <summary>One of the absences; none when there is no such.</summary>
    public Absence? Find(AbsenceId id) => Absences.FirstOrDefault(absence => absence.Id == id);
}
