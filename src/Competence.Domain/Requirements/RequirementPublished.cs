using System.Collections.Immutable;

namespace Competence.Requirements;

/// <summary>A definition that was published.</summary>
/// <param name="Requirement">The definition with its new published version.</param>
/// <param name="Warnings">What does not go well together in it; empty when everything does.</param>
public sealed record RequirementPublished(Requirement Requirement, ImmutableArray<RequirementWarning> Warnings)
{
    /// <summary>Equal when definition and warnings are.</summary>
    public bool Equals(RequirementPublished? other) =>
        other is not null && Requirement == other.Requirement && Warnings.AsSpan().SequenceEqual(other.Warnings.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Requirement, Warnings.Length);
}
