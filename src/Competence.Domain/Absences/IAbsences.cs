using System.Collections.Immutable;

namespace Competence.Absences;

/// <summary>Finds absences.</summary>
public interface IAbsences
{
    /// <summary>All absences of a position, ended ones too, the latest start first and then by id, the latest first (ABS-18).</summary>
    ValueTask<ImmutableArray<Absence>> OfPositionAsync(PositionId position, CancellationToken cancellationToken = default);

    /// <summary>All absences of some positions, ended ones too, by id.</summary>
    ValueTask<ImmutableArray<Absence>> OnPositionsAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default);

    /// <summary>
    /// Up to <paramref name="take"/> absences whose <see cref="Absence.ResetsAfter"/> is before <paramref name="day"/>, by id, after
    /// <paramref name="last"/>; from the start when there is none.
    /// </summary>
    ValueTask<ImmutableArray<Absence>> DueAsync(LocalDate day, AbsenceId? last, int take, CancellationToken cancellationToken = default);
}
