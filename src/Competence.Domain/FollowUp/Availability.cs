namespace Competence.FollowUp;

/// <summary>Where an employee is today, as the overview shows it (ASG-03). When absence and loan coincide it is absent (ABS-20).</summary>
public enum Availability
{
    /// <summary>At work.</summary>
    Available = 1,

    /// <summary>An absence of the position covers today (ABS-19).</summary>
    Absent = 2,

    /// <summary>Lent to another unit today.</summary>
    LentOut = 3,

    /// <summary>Borrowed from another unit today.</summary>
    Borrowed = 4,
}
