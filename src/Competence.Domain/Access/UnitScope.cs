using System.Collections.Immutable;

namespace Competence.Access;

/// <summary>A unit, with or without those below it (ORG-04).</summary>
/// <param name="Unit">The unit.</param>
/// <param name="IncludeSubUnits">Whether everything below counts too.</param>
public readonly record struct UnitScope(UnitId Unit, bool IncludeSubUnits)
{
    /// <summary>Whether a unit is this one, or below it where sub-units count.</summary>
    /// <param name="path">The unit and those above, the unit first; no unit is reached when it is empty.</param>
    public bool Reaches(ImmutableArray<UnitId> path) =>
        IncludeSubUnits ? path.Contains(Unit) : path is [var itself, ..] && itself == Unit;
}
