using System.Collections.Immutable;

namespace Competence.Requirements.Courses;

/// <summary>A course as the learning portal's catalogue has it.</summary>
/// <param name="Id">What identifies it.</param>
/// <param name="Name">Its name now.</param>
/// <param name="Kind">How it is taken.</param>
/// <param name="AvailableFrom">The first day on which it is open.</param>
/// <param name="EndedFrom">The last day on which it is open; none when no end is set.</param>
/// <param name="HasClasses">Whether it has at least one class; results of one without are not transferred at all (LMS-15).</param>
/// <param name="Address">Where the portal shows it, on the web.</param>
public sealed record Course(CourseId Id, string Name, CourseKind Kind, LocalDate AvailableFrom, LocalDate? EndedFrom, bool HasClasses, Uri Address)
{
    /// <summary>The portal's keywords that it is found by (LMS-20).</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>When it is held; empty for a course that is taken when it suits.</summary>
    public ImmutableArray<CourseRun> Runs { get; init; } = [];

    /// <summary>The link that a definition keeps of it.</summary>
    public CourseLink Link => new(Id, Name, Kind);

    /// <summary>Whether it is open: available from a day that is not in the future, and ended from none that is in the past (REQ-43).</summary>
    public bool IsOpenOn(LocalDate day) => AvailableFrom <= day && !(EndedFrom < day);

    /// <summary>The runs that are not over, the first to begin first; those without a first day come last (PRG-92).</summary>
    public ImmutableArray<CourseRun> RunsAhead(LocalDate today) =>
        [.. Runs.Where(run => !run.IsOver(today)).OrderBy(run => run.Start is null).ThenBy(run => run.Start).ThenBy(run => run.Name, StringComparer.Ordinal)];

    /// <summary>Equal when every field is.</summary>
    public bool Equals(Course? other) => other is not null && Id == other.Id && Name == other.Name && Kind == other.Kind && AvailableFrom == other.AvailableFrom
        && EndedFrom == other.EndedFrom && HasClasses == other.HasClasses && Address == other.Address && Keywords.SequenceEqual(other.Keywords)
        && Runs.SequenceEqual(other.Runs);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
