using System.Diagnostics;

namespace Competence.Assignments;

public sealed partial record Assignment
{
    /// <summary>A new assignment.</summary>
    public static Assignment From(AssignmentEvent.Assigned fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new Assignment(fact.Id, fact.Person, fact.Position, fact.Plan, AssignmentState.Active, Completion.InProgress, fact.AssignedAt,
            AwaitingSince: null, CompletedOn: null, Deactivation: null, Version: 1);
    }

    /// <summary>The state after <paramref name="fact"/>; after a removal what it was last.</summary>
    public Assignment Apply(AssignmentEvent fact) => fact switch
    {
        AssignmentEvent.Assigned it => From(it),
        AssignmentEvent.Deactivated it => this with
        {
            State = AssignmentState.Deactivated,
            Deactivation = new Deactivation(it.Cause, it.On, it.Picture),
            Version = Version + 1,
        },
        AssignmentEvent.Reactivated it => this with
        {
            State = AssignmentState.Active,
            Position = it.Position,
            Deactivation = null,
            Version = Version + 1,
        },
        AssignmentEvent.Rotated it => this with { Position = it.To, Version = Version + 1 },
        AssignmentEvent.Removed => this with { Version = Version + 1 },
        AssignmentEvent.SentForApproval it => At(Completion.AwaitingApproval, awaitingSince: it.SentAt),
        AssignmentEvent.Completed it => At(Completion.Completed, completedOn: it.On),
        AssignmentEvent.Reopened => At(Completion.InProgress),
        AssignmentEvent.Approved it => At(Completion.Approved, completedOn: it.On),
        AssignmentEvent.ApprovalWithdrawn { AwaitingSince: null } => At(Completion.InProgress),
        AssignmentEvent.ApprovalWithdrawn it => At(Completion.AwaitingApproval, awaitingSince: it.AwaitingSince),
        _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}"),
    };

    private Assignment At(Completion completion, Instant? awaitingSince = null, LocalDate? completedOn = null) =>
        this with { Completion = completion, AwaitingSince = awaitingSince, CompletedOn = completedOn, Version = Version + 1 };
}
