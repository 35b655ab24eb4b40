using System.Collections.Immutable;

namespace Competence.Absences;

/// <summary>One absence with all that can be filled in on it (ABS-15).</summary>
/// <param name="Absence">The absence as it is stored.</param>
/// <param name="Requirements">
/// The requirements that can be ticked, by name: those of <see cref="AbsenceService.RecertifiableAsync"/> and those that are ticked.
/// </param>
public sealed record AbsenceSheet(Absence Absence, ImmutableArray<RecertifiableRequirement> Requirements)
{
    /// <summary>Equal when both parts are.</summary>
    public bool Equals(AbsenceSheet? other) =>
        other is not null && Absence == other.Absence && Requirements.AsSpan().SequenceEqual(other.Requirements.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Absence, Requirements.Length);
}
