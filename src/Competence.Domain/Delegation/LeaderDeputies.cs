using System.Collections.Immutable;

namespace Competence.Delegation;

/// <summary>The deputies of one leader, as the actor sees them.</summary>
/// <param name="Position">The leader's position.</param>
/// <param name="Leader">The leader.</param>
/// <param name="LeadsEmployees">Whether the position leads anybody; only then can deputies be set (DEP-01).</param>
/// <param name="MayChange">Whether the actor may set, change and remove them (DEP-14).</param>
/// <param name="Items">The deputyships that work today, by deputy.</param>
public sealed record LeaderDeputies(
    PositionId Position, PersonId Leader, bool LeadsEmployees, bool MayChange, ImmutableArray<Deputyship> Items)
{
    /// <summary>Equal when all parts are.</summary>
    public bool Equals(LeaderDeputies? other) => other is not null && Position == other.Position && Leader == other.Leader
        && LeadsEmployees == other.LeadsEmployees && MayChange == other.MayChange && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Position, Items.Length);
}
