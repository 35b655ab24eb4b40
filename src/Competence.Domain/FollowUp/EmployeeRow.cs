namespace Competence.FollowUp;

/// <summary>One employee, that is one position, in the overview (ASG-02).</summary>
/// <param name="Position">The position.</param>
/// <param name="Person">The person.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Title">The position's title.</param>
/// <param name="UnitName">The unit's number and name.</param>
/// <param name="Start">The first day of the employment.</param>
/// <param name="ActivePlans">How many active assignments the position has (ASG-05).</param>
/// <param name="AwaitingApproval">How many of them await the leader's approval (ASG-04).</param>
/// <param name="Expired">How many of the person's registrations in active, relevant plans have expired.</param>
/// <param name="ToDo">How many of them are not started or rejected.</param>
/// <param name="Begun">How many of them are begun, or expire within 30 days.</param>
/// <param name="Fulfilled">How many of them are fulfilled with more than 30 days left.</param>
/// <param name="Availability">Where the employee is today, at this position (ASG-03, ABS-21).</param>
/// <param name="Deputies">How many deputies work today for one who leads somebody from this position; none for who leads nobody (DEP-13), or whose deputies the viewer does not see (DEP-14).</param>
public sealed record EmployeeRow(
    PositionId Position,
    PersonId Person,
    string Name,
    string Title,
    string UnitName,
    LocalDate Start,
    int ActivePlans,
    int AwaitingApproval,
    int Expired,
    int ToDo,
    int Begun,
    int Fulfilled,
    Availability Availability,
    int? Deputies)
{
    /// <summary>Whether the viewer sets and removes these deputies, and does not only see them (DEP-14); stores leave it false.</summary>
    public bool MayChangeDeputies { get; init; }
}
