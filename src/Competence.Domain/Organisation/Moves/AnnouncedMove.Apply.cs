using System.Diagnostics;

namespace Competence.Organisation.Moves;

/// <content>How events change it.</content>
public sealed partial record AnnouncedMove
{
    /// <summary>The first move of a position that <paramref name="fact"/> announced.</summary>
    public static AnnouncedMove From(AnnouncedMoveEvent.Registered fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new AnnouncedMove(fact.Position, fact.Person, fact.Present, fact.CostCentre, fact.On, AnnouncedMoveState.Waiting, Version: 1);
    }

    /// <summary>The move after <paramref name="fact"/>. Total: every event a decision can return is handled, none is refused.</summary>
    public AnnouncedMove Apply(AnnouncedMoveEvent fact) => fact switch
    {
        AnnouncedMoveEvent.Registered it => From(it) with { Former = Former, Version = Version + 1 },
        AnnouncedMoveEvent.Changed it => this with { CostCentre = it.CostCentre, On = it.On, Version = Version + 1 },
        AnnouncedMoveEvent.Withdrawn => this with { State = AnnouncedMoveState.Withdrawn, Version = Version + 1 },
        AnnouncedMoveEvent.TookEffect it => this with
        {
            State = AnnouncedMoveState.Done,
            Former = [new FormerCostCentre(Present.CostCentre, it.Run), .. Former],
            Version = Version + 1,
        },
        _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}."),
    };
}
