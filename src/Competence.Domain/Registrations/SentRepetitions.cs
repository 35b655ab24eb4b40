using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>All repetitions of a requirement that one person sent to one signer, opened together (PRG-62).</summary>
/// <param name="Requirement">The definition.</param>
/// <param name="Registration">The registration, with the files of this round.</param>
/// <param name="Repetitions">Those of this round that were sent to the signer, decided or not, by the day they were performed.</param>
/// <param name="History">What has happened to the registration: dates, signings and rejections, also of other signers; the newest first (PRG-54).</param>
public sealed record SentRepetitions(
    Requirement Requirement, Registration Registration, ImmutableArray<SentRepetition> Repetitions, ImmutableArray<HistoryEntry> History)
{
    /// <summary>Equal when every field is.</summary>
    public bool Equals(SentRepetitions? other) => other is not null && Requirement == other.Requirement && Registration == other.Registration
        && Repetitions.SequenceEqual(other.Repetitions) && History.SequenceEqual(other.History);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Requirement, Registration, Repetitions.Length);
}
