using System.Collections.Immutable;

namespace Competence.Assignments;

/// <summary>How and with what picture an assignment was deactivated.</summary>
/// <param name="Cause">Why.</param>
/// <param name="On">The day.</param>
/// <param name="Picture">Every active requirement of the plan as it stood, in the plan's order.</param>
public sealed record Deactivation(DeactivationCause Cause, LocalDate On, ImmutableArray<AssignmentCell> Picture)
{
    /// <summary>Equal when cause, day and picture are.</summary>
    public bool Equals(Deactivation? other) =>
        other is not null && Cause == other.Cause && On == other.On && Picture.SequenceEqual(other.Picture);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Cause, On, Picture.Length);
}
