using System.Collections.Immutable;

namespace Competence.Access;

/// <summary>Which plans and definitions somebody has access to, by the units that own them: what lists are filtered by (ACC-08, ACC-72, ACC-76).</summary>
/// <param name="Units">Those owned by one of these units.</param>
/// <param name="Plans">These plans, whoever owns them (ACC-44).</param>
/// <param name="WholeRegion">Whether it is all.</param>
public sealed record OwnerScope(ImmutableArray<UnitScope> Units, ImmutableArray<PlanId> Plans, bool WholeRegion = false)
{
    /// <summary>Nothing.</summary>
    public static OwnerScope None { get; } = new([], []);

    /// <summary>Whether nothing can be in it.</summary>
    public bool IsEmpty => Units.IsEmpty && Plans.IsEmpty && !WholeRegion;

    /// <summary>Whether something is in it.</summary>
    /// <param name="ownerPath">The unit that owns it and those above, the unit first and the region last.</param>
    /// <param name="plan">The plan; none for a definition.</param>
    public bool Includes(ImmutableArray<UnitId> ownerPath, PlanId? plan) =>
        WholeRegion || (plan is { } named && Plans.Contains(named)) || Units.Any(scope => scope.Reaches(ownerPath));

    /// <summary>Equal when all parts are.</summary>
    public bool Equals(OwnerScope? other) => other is not null && WholeRegion == other.WholeRegion
        && Units.AsSpan().SequenceEqual(other.Units.AsSpan()) && Plans.AsSpan().SequenceEqual(other.Plans.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(WholeRegion, Units.Length, Plans.Length);
}
