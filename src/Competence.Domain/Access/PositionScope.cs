using System.Collections.Immutable;

namespace Competence.Access;

/// <summary>Which positions somebody may look up, active and ended ones: a union that stores turn into a condition.</summary>
/// <param name="Units">Positions in one of these units.</param>
/// <param name="WholeRegion">Whether it is all.</param>
public sealed record PositionScope(ImmutableArray<UnitScope> Units, bool WholeRegion = false)
{
    /// <summary>Whether nothing can be in it.</summary>
    public bool IsEmpty => Units.IsEmpty && !WholeRegion;

    /// <summary>Whether a position at a unit is in it.</summary>
    /// <param name="path">The unit and those above, the unit first and the region last.</param>
    public bool Reaches(ImmutableArray<UnitId> path) => WholeRegion || Units.Any(unit => unit.Reaches(path));

    /// <summary>Equal when all parts are.</summary>
    public bool Equals(PositionScope? other) =>
        other is not null && WholeRegion == other.WholeRegion && Units.AsSpan().SequenceEqual(other.Units.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(WholeRegion, Units.Length);
}
