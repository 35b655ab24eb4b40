using System.Collections.Immutable;
using Competence.Requirements.Courses;

namespace Competence.Registrations.Courses;

/// <summary>A course that a person is led to from a requirement (PRG-92).</summary>
/// <param name="Link">The course as the definition keeps it.</param>
/// <param name="Course">The course as it is now; none when the learning portal does not know it any more.</param>
/// <param name="Runs">The runs that are not over, the first to begin first; with more than one the person is asked which.</param>
public sealed record LinkedCourse(CourseLink Link, Course? Course, ImmutableArray<CourseRun> Runs)
{
    /// <summary>Whether the person must be asked which run.</summary>
    public bool HasChoice => Runs.Length > 1;

    /// <summary>Where the person is led to without being asked: to the only run, else to the course; none when the portal does not know it, and with several runs.</summary>
    public Uri? Address => HasChoice ? null : Runs is [var only] ? only.Address : Course?.Address;

    /// <summary>Equal when every field is.</summary>
    public bool Equals(LinkedCourse? other) => other is not null && Link == other.Link && Equals(Course, other.Course) && Runs.SequenceEqual(other.Runs);

    /// <inheritdoc/>
    public override int GetHashCode() => Link.GetHashCode();
}
