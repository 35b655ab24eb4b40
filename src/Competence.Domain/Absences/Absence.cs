using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Absences;

/// <summary>A longer absence of an employee, with what is to be done again after it (ABS-01). It belongs to one position (ABS-21).</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Person">The employee.</param>
/// <param name="Position">The position it was registered on.</param>
/// <param name="Start">The first day of absence (ABS-04).</param>
/// <param name="End">The last day of absence; none while it is not known (ABS-05).</param>
/// <param name="Note">A note for the roles with the overview, never for the employee (ABS-07); none when nothing was noted.</param>
/// <param name="Requirements">The definitions that are ticked to be reset, each once, in the order they were ticked (ABS-09).</param>
/// <param name="SettledOn">
/// The day on which the employee was marked as back at work, or the night carried out the reset, whichever came first; none before (ABS-10).
/// </param>
/// <param name="Version">How many events made it.</param>
public sealed partial record Absence(
    AbsenceId Id,
    PersonId Person,
    PositionId Position,
    LocalDate Start,
    LocalDate? End,
    string? Note,
    ImmutableArray<RequirementId> Requirements,
    LocalDate? SettledOn,
    long Version) : IAggregate
{
    /// <summary>The kind of subject that an absence is.</summary>
    public const string SubjectKind = "absence";

    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 2000;

    /// <inheritdoc/>
    public Subject Subject => new(SubjectKind, Id.Value, Person);

    /// <summary>The last day of absence while the night after it has something to reset; none when nothing waits to be reset (ABS-10).</summary>
    public LocalDate? ResetsAfter => SettledOn is null && !Requirements.IsEmpty ? End : null;

    /// <summary>Whether the absence covers a day, both ends included (ABS-19).</summary>
    public bool Covers(LocalDate day) => Start <= day && !IsOver(day);

    /// <summary>Whether the last day of absence is before <paramref name="today"/>.</summary>
    public bool IsOver(LocalDate today) => End < today;

    /// <summary>Equal when every field is.</summary>
    public bool Equals(Absence? other) => other is not null && Id == other.Id && Person == other.Person && Position == other.Position
        && Start == other.Start && End == other.End && Note == other.Note
        && Requirements.AsSpan().SequenceEqual(other.Requirements.AsSpan()) && SettledOn == other.SettledOn && Version == other.Version;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version);
}
