namespace Competence.Assignments;

/// <summary>One plan given to one position: only what is its own, its state and its completion. What was done belongs to the person.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Person">The person.</param>
/// <param name="Position">The position; it holds at most one assignment of a plan (ASG-21).</param>
/// <param name="Plan">The plan.</param>
/// <param name="State">Whether the person works in it.</param>
/// <param name="Completion">How far it has come as a whole.</param>
/// <param name="AssignedAt">When it was assigned; what is registered from then on begins it (ASG-39).</param>
/// <param name="AwaitingSince">When it was sent to the leader for approval; none while it does not wait (ASG-54).</param>
/// <param name="CompletedOn">The day it was completed or approved; none otherwise.</param>
/// <param name="Deactivation">How it was deactivated; none while it is active.</param>
/// <param name="Version">How many events made it.</param>
public sealed partial record Assignment(
    AssignmentId Id,
    PersonId Person,
    PositionId Position,
    PlanId Plan,
    AssignmentState State,
    Completion Completion,
    Instant AssignedAt,
    Instant? AwaitingSince,
    LocalDate? CompletedOn,
    Deactivation? Deactivation,
    long Version) : IAggregate
{
    /// <summary>The kind of subject that an assignment is.</summary>
    public const string SubjectKind = "assignment";

    /// <inheritdoc/>
    public Subject Subject => new(SubjectKind, Id.Value, Person);

    /// <summary>Whether the person works in it.</summary>
    public bool IsActive => State == AssignmentState.Active;
}
