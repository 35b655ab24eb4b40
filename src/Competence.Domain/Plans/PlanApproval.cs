using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Plans;

/// <summary>What approving together did (PLN-47 to PLN-53).</summary>
/// <param name="Plan">The plan with its new version.</param>
/// <param name="Approved">The definitions that were approved, in the order of the links.</param>
/// <param name="Left">What is still pending in the plan: not ticked, or the draft of another unit (PLN-52).</param>
public sealed record PlanApproval(Plan Plan, ImmutableArray<RequirementId> Approved, ImmutableArray<PendingLink> Left)
{
    /// <summary>Equal when all parts are.</summary>
    public bool Equals(PlanApproval? other) => other is not null && Plan == other.Plan
        && Approved.AsSpan().SequenceEqual(other.Approved.AsSpan()) && Left.SequenceEqual(other.Left);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Plan, Approved.Length, Left.Length);
}
