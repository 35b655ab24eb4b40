namespace Competence.FollowUp;

/// <summary>The columns that the employee overview can be sorted by.</summary>
/// <remarks>Not the counts of registrations: sorted by these, a page would need every registration of everybody in scope.</remarks>
public enum EmployeeColumn
{
    /// <summary>The name.</summary>
    Name = 0,

    /// <summary>The first day of the employment.</summary>
    Start = 1,

    /// <summary>Where the employee is today, in the order of <see cref="FollowUp.Availability"/>.</summary>
    Availability = 2,

    /// <summary>How many active assignments the position has.</summary>
    ActivePlans = 3,

    /// <summary>How many of them await the leader's approval.</summary>
    AwaitingApproval = 4,

    /// <summary>How many deputies work for the employee: first who leads nobody, then leaders without one (DEP-13).</summary>
    Deputies = 5,
}
