using System.Collections.Immutable;

namespace Competence.Assignments;

/// <summary>What happens to an assignment; its history is open to everybody who may see the plan (ASG-67).</summary>
public abstract record AssignmentEvent : DomainEvent
{
    private AssignmentEvent()
    {
    }

    /// <summary>A plan was given to a position.</summary>
    /// <param name="Id">The assignment.</param>
    /// <param name="Person">The person.</param>
    /// <param name="Position">The position.</param>
    /// <param name="Plan">The plan.</param>
    /// <param name="AssignedAt">When; what is registered from then on begins it (ASG-39).</param>
    public sealed record Assigned(AssignmentId Id, PersonId Person, PositionId Position, PlanId Plan, Instant AssignedAt) : AssignmentEvent;

    /// <summary>It was put away (ASG-30).</summary>
    /// <param name="Cause">Why.</param>
    /// <param name="On">The day.</param>
    /// <param name="Picture">Every active requirement of the plan as it stood, in the plan's order.</param>
    public sealed record Deactivated(DeactivationCause Cause, LocalDate On, ImmutableArray<AssignmentCell> Picture) : AssignmentEvent
    {
        /// <summary>Equal when cause, day and picture are.</summary>
        public bool Equals(Deactivated? other) =>
            other is not null && Cause == other.Cause && On == other.On && Picture.SequenceEqual(other.Picture);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Cause, On, Picture.Length);
    }

    /// <summary>It was taken out again.</summary>
    /// <param name="Position">The position it belongs to from now on (ASG-35).</param>
    public sealed record Reactivated(PositionId Position) : AssignmentEvent;

    /// <summary>Its position ended, the resident rotated to another one in the same trust, and the learning-goal plan continues there (ORG-44).</summary>
    /// <param name="From">The position that ended.</param>
    /// <param name="To">The position it belongs to from now on.</param>
    /// <param name="On">The date of the run.</param>
    public sealed record Rotated(PositionId From, PositionId To, LocalDate On) : AssignmentEvent;

    /// <summary>It was made by mistake and is gone; only the audit log keeps that (ASG-38, ASG-40).</summary>
    public sealed record Removed : AssignmentEvent
    {
        /// <inheritdoc/>
        public override Audience Audience => Audience.Audit;
    }

    /// <summary>All is done; the leader is asked to approve (ASG-44).</summary>
    /// <param name="SentAt">When.</param>
    public sealed record SentForApproval(Instant SentAt) : AssignmentEvent;

    /// <summary>All is done, and that completes it (ASG-44).</summary>
    /// <param name="On">The day.</param>
    public sealed record Completed(LocalDate On) : AssignmentEvent;

    /// <summary>Something in it is to be done again, so that it is neither complete nor awaits approval any more (ASG-51).</summary>
    public sealed record Reopened : AssignmentEvent;

    /// <summary>The leader approved it (ASG-48).</summary>
    /// <param name="On">The day.</param>
    public sealed record Approved(LocalDate On) : AssignmentEvent;

    /// <summary>The leader took the approval back (ASG-49).</summary>
    /// <param name="AwaitingSince">From when it awaits approval again; none when a requirement is open by then (ASG-50).</param>
    public sealed record ApprovalWithdrawn(Instant? AwaitingSince) : AssignmentEvent;
}
