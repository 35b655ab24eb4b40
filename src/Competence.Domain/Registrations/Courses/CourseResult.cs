using Competence.Requirements.Courses;

namespace Competence.Registrations.Courses;

/// <summary>What the learning portal tells of one person and one course. The same one may be told any number of times.</summary>
/// <param name="Person">The person; whoever calls has found out who it is (LMS-35).</param>
/// <param name="Course">The course.</param>
/// <param name="State">How far the person has come.</param>
/// <param name="On">The day: of passing, and in a classroom of attending.</param>
/// <param name="IsNewDate">Whether it was taken for a new date; a course that is taken again for training only never changes anything (PRG-95).</param>
public sealed record CourseResult(PersonId Person, CourseId Course, CourseResultState State, LocalDate On, bool IsNewDate);
