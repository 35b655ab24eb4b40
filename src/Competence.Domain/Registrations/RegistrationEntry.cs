using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>What a person, or somebody for the person, filled in on a requirement. Texts are trimmed; blank ones are as none.</summary>
/// <param name="PerformedOn">When it was performed; today or earlier (PRG-10).</param>
/// <param name="ManualExpiresOn">When it expires, where the definition asks for that (PRG-66).</param>
/// <param name="Comment">A comment, where the definition takes one (PRG-18).</param>
/// <param name="Signer">Who is to sign, where a signature is demanded.</param>
/// <param name="Ticked">All points that are done; <see langword="null"/> leaves the ticks as they are.</param>
/// <param name="Repetition">The repetition that it concerns; none for a new one, or for the only one where nothing is repeated.</param>
/// <param name="Count">How many repetitions at once, each with the same date (PRG-98); 1 to <see cref="MostAtOnce"/>.</param>
public sealed record RegistrationEntry(
    LocalDate? PerformedOn = null,
    LocalDate? ManualExpiresOn = null,
    string? Comment = null,
    PersonId? Signer = null,
    ImmutableArray<ChecklistPointId>? Ticked = null,
    RepetitionId? Repetition = null,
    int Count = 1)
{
    /// <summary>How many repetitions can be registered at once.</summary>
    public const int MostAtOnce = 100;

    /// <summary>The comment as it is kept: trimmed, none when blank.</summary>
    public string? Text => string.IsNullOrWhiteSpace(Comment) ? null : Comment.Trim();

    /// <summary>Whether anything is filled in (PRG-11).</summary>
    public bool HasContent =>
        PerformedOn is not null || ManualExpiresOn is not null || Text is not null || Signer is not null || Ticked is { IsEmpty: false };

    /// <summary>Equal when every field is.</summary>
    public bool Equals(RegistrationEntry? other) => other is not null && PerformedOn == other.PerformedOn && ManualExpiresOn == other.ManualExpiresOn
        && Comment == other.Comment && Signer == other.Signer && Repetition == other.Repetition && Count == other.Count
        && Ticked.HasValue == other.Ticked.HasValue && (Ticked ?? []).AsSpan().SequenceEqual((other.Ticked ?? []).AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(PerformedOn, ManualExpiresOn, Comment, Signer, Repetition, Count);
}
