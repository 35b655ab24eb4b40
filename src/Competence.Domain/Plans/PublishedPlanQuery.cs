using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Plans;

/// <summary>Asks for the plans that are offered to somebody (ASG-15, ASG-16).</summary>
/// <param name="Units">
/// The units of the assigner. A plan is offered when one of its publications meets one of them as <see cref="PlanOffer.Reaches"/> says:
/// the same unit, a unit below one that includes its sub-units, or with sub-units a unit above.
/// </param>
/// <param name="Search">What the name must contain; case does not count; empty for all.</param>
public sealed record PublishedPlanQuery(ImmutableArray<UnitScope> Units, string Search = "")
{
    /// <summary>Equal when both parts are.</summary>
    public bool Equals(PublishedPlanQuery? other) =>
        other is not null && Search == other.Search && Units.AsSpan().SequenceEqual(other.Units.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Search, Units.Length);
}
