using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Absences;

/// <summary>What happens to an absence. Closed: the cases below are all there are.</summary>
/// <remarks>
/// Kept from every history that the employee reads, because the note is in it (ABS-07); <see cref="AbsenceService.HistoryAsync"/> tells it
/// to those who may handle the absence. What the reset does stands in the history of each requirement, for everybody who sees that.
/// </remarks>
public abstract record AbsenceEvent : DomainEvent
{
    private AbsenceEvent()
    {
    }

    /// <inheritdoc/>
    public override Audience Audience => Audience.Audit;

    /// <summary>An absence was registered (ABS-01).</summary>
    /// <param name="Id">The absence.</param>
    /// <param name="Person">The employee.</param>
    /// <param name="Position">The position.</param>
    /// <param name="Start">The first day of absence.</param>
    /// <param name="End">The last day of absence; none when it is not known.</param>
    /// <param name="Note">The note, if given.</param>
    /// <param name="Requirements">The definitions that are ticked.</param>
    public sealed record Registered(
        AbsenceId Id, PersonId Person, PositionId Position, LocalDate Start, LocalDate? End, string? Note, ImmutableArray<RequirementId> Requirements)
        : AbsenceEvent
    {
        /// <summary>Equal when every field is.</summary>
        public bool Equals(Registered? other) => other is not null && Id == other.Id && Person == other.Person && Position == other.Position
            && Start == other.Start && End == other.End && Note == other.Note && Requirements.AsSpan().SequenceEqual(other.Requirements.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Id, Start, End, Requirements.Length);
    }

    /// <summary>Its days, its note or its ticks were changed (ABS-15).</summary>
    /// <param name="Start">The first day of absence from now on.</param>
    /// <param name="End">The last day of absence from now on; none when it is not known.</param>
    /// <param name="Note">The note from now on, if any.</param>
    /// <param name="Requirements">The definitions that are ticked from now on.</param>
    public sealed record Changed(LocalDate Start, LocalDate? End, string? Note, ImmutableArray<RequirementId> Requirements) : AbsenceEvent
    {
        /// <summary>Equal when every field is.</summary>
        public bool Equals(Changed? other) => other is not null && Start == other.Start && End == other.End && Note == other.Note
            && Requirements.AsSpan().SequenceEqual(other.Requirements.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Start, End, Requirements.Length);
    }

    /// <summary>The employee was marked as back at work; what is ticked was reset, unless a night had done it before (ABS-10, ABS-16).</summary>
    /// <param name="End">The last day of absence.</param>
    /// <param name="On">The day on which it was marked.</param>
    public sealed record BackAtWork(LocalDate End, LocalDate On) : AbsenceEvent;

    /// <summary>The night after the last day of absence has come, and what is ticked was reset (ABS-10).</summary>
    /// <param name="On">The day that the night led to.</param>
    public sealed record Settled(LocalDate On) : AbsenceEvent;
}
