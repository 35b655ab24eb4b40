using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>All repetitions of a requirement that one person sent to one signer, opened together (PRG-62).</summary>
/// <param name="Requirement">The definition.</param>
/// <param name="Registration">The registration, with the files of this round.</param>
/// <param name="Repetitions">Those of this round that were sent to the signer, decided or not, by the day they were performed.</param>
public sealed record SentRepetitions(Requirement Requirement, Registration Registration, ImmutableArray<SentRepetition> Repetitions)
{
    /// <summary>Equal when every field is.</summary>
    public bool Equals(SentRepetitions? other) => other is not null && Requirement == other.Requirement && Registration == other.Registration
        && Repetitions.SequenceEqual(other.Repetitions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Requirement, Registration, Repetitions.Length);
}
