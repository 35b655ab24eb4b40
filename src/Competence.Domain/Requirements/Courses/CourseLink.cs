namespace Competence.Requirements.Courses;

/// <summary>A course of the learning portal that a definition is linked to: passing it fulfils the requirement (PRG-90).</summary>
/// <param name="Course">The course.</param>
/// <param name="Name">Its name when it was linked, for when the portal cannot be asked.</param>
/// <param name="Kind">How it is taken, as it was when it was linked.</param>
public sealed record CourseLink(CourseId Course, string Name, CourseKind Kind);
