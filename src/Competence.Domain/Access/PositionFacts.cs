using System.Collections.Immutable;

namespace Competence.Access;

/// <summary>What must be known of somebody's position to decide who may do what to the employee.</summary>
/// <param name="Position">The position.</param>
/// <param name="Person">Its person.</param>
/// <param name="UnitPath">Its unit and those above, the unit first and the region last.</param>
/// <param name="Leaders">The positions of its leaders up the chain, the nearest first (ACC-18).</param>
/// <param name="IsOpen">Whether nothing has ended the position; ask <see cref="IsActiveOn"/> whether it is active, for a loan follows the calendar.</param>
public sealed record PositionFacts(
    PositionId Position, PersonId Person, ImmutableArray<UnitId> UnitPath, ImmutableArray<PositionId> Leaders, bool IsOpen)
{
    /// <summary>The loan that it is the temporary position of; none for an ordinary position.</summary>
    public LoanFacts? Loan { get; init; }

    /// <summary>The unit of the position.</summary>
    public UnitId Unit => UnitPath[0];

    /// <summary>Whether the position is active on <paramref name="day"/>: a temporary one from the first day of the loan to the last (LOA-16), whatever the nightly run has done.</summary>
    public bool IsActiveOn(LocalDate day) => IsOpen && (Loan is not { } loan || loan.Covers(day));

    /// <summary>Whether the position's unit is <paramref name="scope"/>'s, or below it where sub-units count.</summary>
    public bool IsIn(UnitScope scope) => scope.Reaches(UnitPath);
}
