using System.Collections.Immutable;

namespace Competence.Access;

/// <summary>What must be known of somebody's position to decide who may do what to the employee.</summary>
/// <param name="Position">The position.</param>
/// <param name="Person">Its person.</param>
/// <param name="UnitPath">Its unit and those above, the unit first and the region last.</param>
/// <param name="Leaders">The positions of its leaders up the chain, the nearest first (ACC-18).</param>
/// <param name="IsActive">Whether the position is active.</param>
public sealed record PositionFacts(
    PositionId Position, PersonId Person, ImmutableArray<UnitId> UnitPath, ImmutableArray<PositionId> Leaders, bool IsActive)
{
    /// <summary>The unit of the position.</summary>
    public UnitId Unit => UnitPath[0];

    /// <summary>Whether the position's unit is <paramref name="scope"/>'s, or below it where sub-units count.</summary>
    public bool IsIn(UnitScope scope) => scope.Reaches(UnitPath);
}
