using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>What a run read: all of it, before the first commit.</summary>
/// <param name="Fingerprint">A digest of its lines in their order: equal files have equal ones, and unequal files do not in practice.</param>
/// <param name="Lines">How many lines it has below its header.</param>
/// <param name="Skipped">How many lines are of positions that are not here and are not to be.</param>
/// <param name="RejectedLines">How many lines were not taken.</param>
/// <param name="Rejected">The first of those, by line: at most <see cref="MostRejectedKept"/>.</param>
public sealed record ImportedFile(long Fingerprint, int Lines, int Skipped, int RejectedLines, ImmutableArray<KeptRejection> Rejected)
{
    /// <summary>How many rejected lines are kept with the report.</summary>
    public const int MostRejectedKept = 1000;

    /// <summary>Equal when all is.</summary>
    public bool Equals(ImportedFile? other) =>
        other is not null && Fingerprint == other.Fingerprint && Lines == other.Lines && Skipped == other.Skipped
        && RejectedLines == other.RejectedLines && Rejected.AsSpan().SequenceEqual(other.Rejected.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fingerprint, Lines, Skipped, RejectedLines);
}
