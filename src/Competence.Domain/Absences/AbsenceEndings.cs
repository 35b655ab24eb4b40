using System.Collections.Immutable;
using Competence.Organisation.Import;

namespace Competence.Absences;

/// <summary>Ends the absences of positions that end, in the same commit: nobody can do it afterwards, and the night has to settle them (ABS-10, ABS-21).</summary>
/// <param name="absences">Finds absences.</param>
public sealed class AbsenceEndings(IAbsences absences) : IPositionEndings
{
    private const int PositionsAtATime = 500;

    /// <inheritdoc/>
    public async ValueTask<int> StageAsync(
        IUnitOfWork unitOfWork, ImmutableArray<EndedPosition> ended, Moment moment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(unitOfWork);
        foreach (PositionId[] some in ended.Select(it => it.Position.Id).Chunk(PositionsAtATime))
        {
            foreach (Absence absence in await absences.OnPositionsAsync([.. some], cancellationToken))
            {
                if (absence.EndWithPosition(moment.Today) is { } fact)
                {
                    unitOfWork.Save(absence.Apply(fact), fact);
                }
            }
        }

        return 0;
    }
}
