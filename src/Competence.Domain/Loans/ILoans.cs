using System.Collections.Immutable;

namespace Competence.Loans;

/// <summary>Finds loans, and what loans are decided from.</summary>
public interface ILoans
{
    /// <summary>All loans of a person, ordered by id, with the revision that a decision on them is committed on condition of (LOA-03).</summary>
    ValueTask<PersonLoans> OfPersonAsync(PersonId person, CancellationToken cancellationToken = default);

    /// <summary>The loans that one of these positions is the ordinary or the temporary one of, each once, ordered by id.</summary>
    ValueTask<ImmutableArray<Loan>> OfPositionsAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default);

    /// <summary>Temporary positions that nothing has ended though the last day of their loan was before <paramref name="today"/>, by id, up to <paramref name="take"/>.</summary>
    ValueTask<ImmutableArray<PositionId>> RunOutAsync(LocalDate today, int take, CancellationToken cancellationToken = default);

    /// <summary>Inactive ordinary positions with a loan that lasts beyond <paramref name="today"/> or has not begun by then, by id, up to <paramref name="take"/>.</summary>
    ValueTask<ImmutableArray<PositionId>> LeftBehindAsync(LocalDate today, int take, CancellationToken cancellationToken = default);

    /// <summary>
    /// The position of the leader of a unit (LOA-11): of those who lead active ordinary positions of the unit from an active ordinary position, one
    /// whose own position is in the unit before all others, then who leads most of them, then the lowest id.
    /// </summary>
    /// <returns>The position; <see langword="null"/> when nobody leads anybody in the unit itself.</returns>
    ValueTask<PositionId?> LeaderOfUnitAsync(UnitId unit, CancellationToken cancellationToken = default);
}
