namespace Competence.Delegation;

/// <summary>What happens to a delegated approver.</summary>
public abstract record DelegatedApproverEvent : DomainEvent
{
    private DelegatedApproverEvent()
    {
    }

    /// <summary>The approval of goals was delegated to somebody; again after the approver had been removed.</summary>
    /// <param name="Leader">The leader who delegates.</param>
    /// <param name="Description">What residents and apprentices read of it; may be empty.</param>
    public sealed record Chosen(PersonId Leader, string Description) : DelegatedApproverEvent;

    /// <summary>The description was changed (DEP-19).</summary>
    /// <param name="Description">What residents and apprentices read from now on; may be empty.</param>
    public sealed record Described(string Description) : DelegatedApproverEvent;

    /// <summary>The approver was removed (DEP-23).</summary>
    public sealed record Removed : DelegatedApproverEvent;
}
