namespace Competence.WebHost.Components.Plans;

/// <summary>What can be done with an assigned plan as a whole.</summary>
public enum AssignmentCommand
{
    /// <summary>Approve it as complete.</summary>
    Approve,

    /// <summary>Take the approval back.</summary>
    WithdrawApproval,

    /// <summary>Put it away.</summary>
    Deactivate,

    /// <summary>Take it out again.</summary>
    Reactivate,

    /// <summary>Remove it as a mistake.</summary>
    Delete,
}
