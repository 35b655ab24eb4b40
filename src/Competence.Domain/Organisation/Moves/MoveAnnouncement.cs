using System.Collections.Immutable;

namespace Competence.Organisation.Moves;

/// <summary>What was announced, and what that warns of.</summary>
/// <param name="Moves">The moves as they are stored now, in the order they were given in.</param>
/// <param name="Warnings">What to warn of; nothing of it stops the announcement (ORG-76).</param>
public sealed record MoveAnnouncement(ImmutableArray<AnnouncedMove> Moves, ImmutableArray<AnnouncedMoveWarning> Warnings)
{
    /// <summary>Equal when moves and warnings are.</summary>
    public bool Equals(MoveAnnouncement? other) =>
        other is not null && Moves.AsSpan().SequenceEqual(other.Moves.AsSpan()) && Warnings.AsSpan().SequenceEqual(other.Warnings.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Moves.Length, Warnings.Length);
}
