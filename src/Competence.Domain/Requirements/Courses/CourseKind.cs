namespace Competence.Requirements.Courses;

/// <summary>How a course is taken.</summary>
public enum CourseKind
{
    /// <summary>On the screen; passed at once.</summary>
    ELearning = 1,

    /// <summary>In a classroom; passed when the instructor has approved the attendance (PRG-90).</summary>
    Classroom = 2,
}
