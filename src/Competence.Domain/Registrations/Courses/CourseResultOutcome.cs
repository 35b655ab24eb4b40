namespace Competence.Registrations.Courses;

/// <summary>What became of one result of a course.</summary>
public enum CourseResultOutcome
{
    /// <summary>At least one requirement of the person is fulfilled by it, or has its date.</summary>
    Fulfilled = 1,

    /// <summary>Nothing changed: the requirements have this date or a later one already, were reset since, or may not be changed.</summary>
    Unchanged = 2,

    /// <summary>The course is not passed (PRG-93).</summary>
    NotPassed = 3,

    /// <summary>The course was taken again for training only (PRG-95).</summary>
    TrainingOnly = 4,

    /// <summary>It lies further back than the transfer looks; the clean-up takes it (PRG-91).</summary>
    OutsideWindow = 5,

    /// <summary>Its day has not come yet.</summary>
    InFuture = 6,

    /// <summary>No definition in use is linked to the course.</summary>
    NotLinked = 7,

    /// <summary>There is no such person.</summary>
    UnknownPerson = 8,
}
