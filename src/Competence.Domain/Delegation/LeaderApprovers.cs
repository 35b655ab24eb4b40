using System.Collections.Immutable;

namespace Competence.Delegation;

/// <summary>The delegated approvers of one leader.</summary>
/// <param name="Position">The leader's position.</param>
/// <param name="Leader">The leader.</param>
/// <param name="LeadsCandidates">Whether the position leads a resident or an apprentice; only then can approval be delegated (DEP-17).</param>
/// <param name="Items">Those that were not removed, by person; who has left the region stays until removed.</param>
public sealed record LeaderApprovers(PositionId Position, PersonId Leader, bool LeadsCandidates, ImmutableArray<DelegatedApprover> Items)
{
    /// <summary>Equal when all parts are.</summary>
    public bool Equals(LeaderApprovers? other) => other is not null && Position == other.Position && Leader == other.Leader
        && LeadsCandidates == other.LeadsCandidates && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Position, Items.Length);
}
