using System.Collections.Immutable;

namespace Competence.Access;

/// <summary>Which employees somebody has access to: a union that stores turn into a condition (ACC-18). Only active positions are in it.</summary>
/// <param name="Leader">Employees led by this position, directly or down the chain of leaders; none for who leads nobody.</param>
/// <param name="DirectOnly">Whether the chain stops at those led directly: "my employees" (ACC-17).</param>
/// <param name="Units">Employees with a position in one of these units.</param>
/// <param name="WholeRegion">Whether it is everybody.</param>
public sealed record EmployeeScope(PositionId? Leader, bool DirectOnly, ImmutableArray<UnitScope> Units, bool WholeRegion = false)
{
    /// <summary>Nobody.</summary>
    public static EmployeeScope None { get; } = new(null, DirectOnly: true, []) { Today = default };

    /// <summary>The day that is asked about: temporary positions follow the calendar (LOA-16).</summary>
    public required LocalDate Today { get; init; }

    /// <summary>Whether nobody can be in it.</summary>
    public bool IsEmpty => Leader is null && Units.IsEmpty && !WholeRegion;

    /// <summary>Whether the position is in it.</summary>
    public bool Includes(PositionFacts position)
    {
        ArgumentNullException.ThrowIfNull(position);
        return position.IsActiveOn(Today) && (WholeRegion || IsLed(position) || Units.Any(position.IsIn));
    }

    /// <summary>Equal when all parts are.</summary>
    public bool Equals(EmployeeScope? other) => other is not null && Leader == other.Leader && DirectOnly == other.DirectOnly
        && WholeRegion == other.WholeRegion && Today == other.Today && Units.AsSpan().SequenceEqual(other.Units.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Leader, DirectOnly, WholeRegion, Units.Length);

    private bool IsLed(PositionFacts position) =>
        Leader is { } leader && (DirectOnly ? position.Leaders.FirstOrDefault() == leader : position.Leaders.Contains(leader));
}
