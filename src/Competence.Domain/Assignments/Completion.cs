namespace Competence.Assignments;

/// <summary>How far an assignment has come as a whole (PLN-16 to PLN-19, ASG-44 to ASG-51).</summary>
public enum Completion
{
    /// <summary>Something is left to do, or nothing in it was fulfilled.</summary>
    InProgress = 1,

    /// <summary>All is done; the leader must approve.</summary>
    AwaitingApproval = 2,

    /// <summary>Complete by itself; in progress again as soon as something is to be done (ASG-51).</summary>
    Completed = 3,

    /// <summary>Complete by the leader's approval, which stands until it is withdrawn (PLN-19).</summary>
    Approved = 4,
}
