using Competence.Plans;

namespace Competence.Assignments;

public sealed partial record Assignment
{
    /// <summary>Whether it is complete, by itself or by approval.</summary>
    public bool IsComplete => Completion is Completion.Completed or Completion.Approved;

    /// <summary>
    /// What follows when every active requirement of the plan is fulfilled or not relevant and at least one is fulfilled (ASG-44, ASG-46):
    /// it is complete, or the leader is asked.
    /// </summary>
    /// <param name="mode">The plan's completion mode as it is now (PLN-46).</param>
    /// <param name="today">The day of completion.</param>
    /// <param name="now">The moment of sending.</param>
    /// <returns>What happens; none when it has happened already or the assignment is deactivated.</returns>
    public AssignmentEvent? MeetRequirements(CompletionMode mode, LocalDate today, Instant now) => (State, Completion, mode) switch
    {
        (AssignmentState.Active, Completion.InProgress or Completion.AwaitingApproval, CompletionMode.Automatic) => new AssignmentEvent.Completed(today),
        (AssignmentState.Active, Completion.InProgress, CompletionMode.LeaderApproval) => new AssignmentEvent.SentForApproval(now),
        _ => null,
    };

    /// <summary>What follows when a requirement is open or none is fulfilled: only a leader's approval stands (ASG-51, PLN-19).</summary>
    /// <returns>What happens; none when nothing changes or the assignment is deactivated.</returns>
    public AssignmentEvent.Reopened? MissRequirements() =>
        State == AssignmentState.Active && Completion is Completion.Completed or Completion.AwaitingApproval ? new AssignmentEvent.Reopened() : null;

    /// <summary>What follows from how the requirements stand: one of the two above.</summary>
    /// <param name="met">Whether every active requirement is fulfilled or not relevant and at least one is fulfilled.</param>
    /// <param name="mode">The plan's completion mode as it is now.</param>
    /// <param name="today">The day of completion.</param>
    /// <param name="now">The moment of sending.</param>
    public AssignmentEvent? Judge(bool met, CompletionMode mode, LocalDate today, Instant now) =>
        met ? MeetRequirements(mode, today, now) : MissRequirements();
}
