using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>What a run changes in one commit: all that it changes of some persons.</summary>
/// <param name="Creations">The lines of positions that are to be created, by identity.</param>
/// <param name="Decided">What is to happen to stored positions, by identity.</param>
internal sealed record PositionBatch(ImmutableArray<FoundLine> Creations, ImmutableArray<DecidedPosition> Decided)
{
    /// <summary>How many positions it looks into.</summary>
    public int Size => Creations.Length + Decided.Length;
}
