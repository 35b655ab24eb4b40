using System.Diagnostics;

namespace Competence.Delegation;

/// <content>How events change it.</content>
public sealed partial record DelegatedApprover
{
    /// <summary>Of somebody to whom this leader never delegated.</summary>
    public static DelegatedApprover None(DelegatedApproverKey key) => new(key, default, "", IsOpen: false, Version: 0);

    /// <summary>The state after <paramref name="fact"/>. Total: every event a decision can return is handled, none is refused.</summary>
    public DelegatedApprover Apply(DelegatedApproverEvent fact) => fact switch
    {
        DelegatedApproverEvent.Chosen it => this with { Leader = it.Leader, Description = it.Description, IsOpen = true, Version = Version + 1 },
        DelegatedApproverEvent.Described it => this with { Description = it.Description, Version = Version + 1 },
        DelegatedApproverEvent.Removed => this with { IsOpen = false, Version = Version + 1 },
        _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}"),
    };
}
