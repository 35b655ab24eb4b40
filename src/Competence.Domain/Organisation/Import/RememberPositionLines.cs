using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>Keeps the fingerprint of the line beside each of these positions, stored before or in the same commit. No version and no history: it is bookkeeping.</summary>
/// <param name="Lines">The positions with their lines; each position once.</param>
public sealed record RememberPositionLines(ImmutableArray<RememberedLine> Lines) : ISetOperation
{
    /// <summary>Equal when the same lines are remembered in the same order.</summary>
    public bool Equals(RememberPositionLines? other) => other is not null && Lines.AsSpan().SequenceEqual(other.Lines.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Lines.Length;
}
