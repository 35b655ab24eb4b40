using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>What a signer sees of a request that is opened (PRG-54).</summary>
/// <param name="Requirement">The definition.</param>
/// <param name="Registration">The registration, with the person's comment on each repetition and the files of this round.</param>
/// <param name="History">What has happened to it: dates, signings and rejections, and nothing of files; the newest first.</param>
public sealed record SigningRequest(Requirement Requirement, Registration Registration, ImmutableArray<HistoryEntry> History)
{
    /// <summary>Equal when every field is.</summary>
    public bool Equals(SigningRequest? other) =>
        other is not null && Requirement == other.Requirement && Registration == other.Registration && History.SequenceEqual(other.History);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Requirement, Registration, History.Length);
}
