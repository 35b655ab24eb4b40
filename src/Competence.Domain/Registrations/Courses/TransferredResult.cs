namespace Competence.Registrations.Courses;

/// <summary>A result of a course with what became of it.</summary>
/// <param name="Result">The result.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record TransferredResult(CourseResult Result, CourseResultOutcome Outcome);
