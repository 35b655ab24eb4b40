using System.Collections.Immutable;

namespace Competence.Requirements.Courses;

/// <summary>What the catalogue knows, on a day, of courses that a definition is to be linked to: what a decision needs of it.</summary>
/// <param name="Found">The courses that are known.</param>
/// <param name="Today">The day on which they must be open (REQ-43).</param>
public sealed record LinkableCourses(ImmutableArray<Course> Found, LocalDate Today)
{
    /// <summary>No course is known, so nothing new can be linked.</summary>
    public static LinkableCourses None { get; } = new([], default);

    /// <summary>Why the course cannot be linked; none when it can: it is known, has a class and is open (REQ-43).</summary>
    public Refusal? RefusalOf(CourseId id) =>
          Find(id) is not { } course ? RequirementRules.CourseUnknown.Refuse(("course", id))
        : !course.HasClasses ? RequirementRules.CourseWithoutClass.Refuse(("name", course.Name))
        : !course.IsOpenOn(Today) ? RequirementRules.CourseNotOpen.Refuse(("name", course.Name))
        : null;

    /// <summary>The course, if it is known.</summary>
    public Course? Find(CourseId id) => Found.FirstOrDefault(course => course.Id == id);

    /// <summary>Equal when the courses and the day are.</summary>
    public bool Equals(LinkableCourses? other) => other is not null && Today == other.Today && Found.SequenceEqual(other.Found);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Today, Found.Length);
}
