using System.Collections.Immutable;

namespace Competence;

/// <summary>What a role was granted for.</summary>
public abstract record RoleScope
{
    private RoleScope()
    {
    }

    /// <summary>A unit, with everything below it unless granted for the unit alone (ACC-05).</summary>
    /// <param name="Unit">The unit.</param>
    /// <param name="IncludeSubUnits">Whether it reaches the units below, those made later included.</param>
    public sealed record OfUnit(UnitId Unit, bool IncludeSubUnits = true) : RoleScope;

    /// <summary>Named plans (ACC-44).</summary>
    /// <param name="Plans">The plans, at least one.</param>
    public sealed record OfPlans(ImmutableArray<PlanId> Plans) : RoleScope
    {
        /// <summary>Equal when the same plans are named in the same order.</summary>
        public bool Equals(OfPlans? other) => other is not null && Plans.AsSpan().SequenceEqual(other.Plans.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => Plans.Length;
    }

    /// <summary>The whole region.</summary>
    public sealed record OfRegion : RoleScope;
}
