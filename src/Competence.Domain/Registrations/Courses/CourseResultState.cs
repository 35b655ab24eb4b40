namespace Competence.Registrations.Courses;

/// <summary>How far a person has come with a course, as the learning portal tells it.</summary>
public enum CourseResultState
{
    /// <summary>Begun and not passed (PRG-93).</summary>
    Begun = 1,

    /// <summary>Attended in a classroom, and the instructor has not approved the attendance yet (PRG-90).</summary>
    AwaitingApproval = 2,

    /// <summary>Passed; in a classroom when the instructor has approved the attendance (PRG-90).</summary>
    Passed = 3,
}
