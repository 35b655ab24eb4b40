namespace Competence.Plans;

/// <summary>What makes a competence plan complete once all its requirements are fulfilled (PLN-16, ASG-44).</summary>
public enum CompletionMode
{
    /// <summary>It is complete at once.</summary>
    Automatic = 1,

    /// <summary>It is sent to the leader, and complete when the leader approves.</summary>
    LeaderApproval = 2,
}
