using System.Diagnostics;

namespace Competence.Delegation;

/// <content>How events change it.</content>
public sealed partial record Deputyship
{
    /// <summary>Of somebody who never was this leader's deputy.</summary>
    public static Deputyship None(DeputyshipKey key) => new(key, default, default, LastDay: null, IsOpen: false, Version: 0);

    /// <summary>The state after <paramref name="fact"/>. Total: every event a decision can return is handled, none is refused.</summary>
    public Deputyship Apply(DeputyshipEvent fact) => fact switch
    {
        DeputyshipEvent.Chosen it => this with
        {
            Leader = it.Leader,
            DeputyPosition = it.DeputyPosition,
            LastDay = it.LastDay,
            IsOpen = true,
            Version = Version + 1,
        },
        DeputyshipEvent.Changed it => this with { DeputyPosition = it.DeputyPosition, LastDay = it.LastDay, Version = Version + 1 },
        DeputyshipEvent.Removed or DeputyshipEvent.Ended => this with { IsOpen = false, Version = Version + 1 },
        _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}"),
    };
}
