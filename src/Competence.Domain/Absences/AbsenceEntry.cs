using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Absences;

/// <summary>What is filled in when an absence is registered or changed.</summary>
/// <param name="Start">The first day of absence; it must be given (ABS-04).</param>
/// <param name="End">The last day of absence; none when it is not known (ABS-05).</param>
/// <param name="Note">A note; trimmed, none when blank (ABS-07).</param>
/// <param name="Requirements">The definitions to be done again after it; repeated ones count once, none at all is as good as an empty list (ABS-09).</param>
public sealed record AbsenceEntry(
    LocalDate? Start, LocalDate? End = null, string? Note = null, ImmutableArray<RequirementId> Requirements = default)
{
    /// <summary>The note as it is kept.</summary>
    public string? Text => string.IsNullOrWhiteSpace(Note) ? null : Note.Trim();

    /// <summary>The ticked definitions, each once, in their order.</summary>
    public ImmutableArray<RequirementId> Ticked => Requirements.IsDefault ? [] : [.. Requirements.Distinct()];

    /// <summary>Equal when every field is.</summary>
    public bool Equals(AbsenceEntry? other) => other is not null && Start == other.Start && End == other.End && Note == other.Note
        && Requirements.AsSpan().SequenceEqual(other.Requirements.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, End, Note);
}
