using System.Collections.Immutable;
using Competence.Absences;
using Competence.InMemory.Storage;

namespace Competence.InMemory.Absences;

/// <summary>Finds absences by going through them.</summary>
internal sealed class InMemoryAbsences(InMemoryStore store) : IAbsences
{
    public ValueTask<ImmutableArray<Absence>> OfPositionAsync(PositionId position, CancellationToken cancellationToken = default) => new(
    [
        .. store.Tables.Absences.All.Where(absence => absence.Position == position)
            .OrderByDescending(absence => absence.Start)
            .ThenByDescending(absence => absence.Id),
    ]);

    public ValueTask<ImmutableArray<Absence>> OnPositionsAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default) =>
        new([.. store.Tables.Absences.All.Where(absence => positions.Contains(absence.Position)).OrderBy(absence => absence.Id)]);

    public ValueTask<ImmutableArray<Absence>> DueAsync(LocalDate day, AbsenceId? last, int take, CancellationToken cancellationToken = default) => new(
    [
        .. store.Tables.Absences.All.Where(absence => absence.ResetsAfter < day)
            .Where(absence => last is not { } reached || absence.Id > reached)
            .OrderBy(absence => absence.Id)
            .Take(take),
    ]);
}
