using System.Collections.Immutable;

namespace Competence.Plans;

/// <summary>A plan whose own fields were saved.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Warnings">What to warn of; empty when there is nothing.</param>
public sealed record PlanSaved(Plan Plan, ImmutableArray<PlanWarning> Warnings)
{
    /// <summary>Equal when plan and warnings are.</summary>
    public bool Equals(PlanSaved? other) =>
        other is not null && Plan == other.Plan && Warnings.AsSpan().SequenceEqual(other.Warnings.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Plan, Warnings.Length);
}
