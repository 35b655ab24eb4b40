namespace Competence.Organisation.Moves;

/// <summary>The reasons to refuse announcing a move, or changing or withdrawing it.</summary>
public static class AnnouncedMoveRules
{
    /// <summary>Nothing is carried on of a position whose plans are deactivated already.</summary>
    public static readonly Rule PositionEnded = new("announced-move.position-ended", "ORG-75", RefusalKind.Rule,
        "The position has ended: there is nothing to carry on.");

    /// <summary>A position moves to one place at a time.</summary>
    public static readonly Rule AlreadyAnnounced = new("announced-move.already-announced", "ORG-77", RefusalKind.Rule,
        "A move of this position to the cost centre {costCentre} on {on} is announced already.");

    /// <summary>The number of the new cost centre is missing or too long.</summary>
    public static readonly Rule CostCentreMissing = new("announced-move.cost-centre-missing", "ORG-77", RefusalKind.Invalid,
        "The number of the new cost centre must be given, with at most {most} characters.");

    /// <summary>There is no change.</summary>
    public static readonly Rule SameCostCentre = new("announced-move.same-cost-centre", "ORG-77", RefusalKind.Invalid,
        "The position is at the cost centre {costCentre} already.");

    /// <summary>The identity is another position's: two positions cannot become one, and an old one there would be opened again instead (ORG-14).</summary>
    public static readonly Rule CostCentreTaken = new("announced-move.cost-centre-taken", "ORG-78", RefusalKind.Rule,
        "The person has, had or is to get another position at the cost centre {costCentre}.");

    /// <summary>It was done or withdrawn, or never announced.</summary>
    public static readonly Rule NotWaiting = new("announced-move.not-waiting", "ORG-80", RefusalKind.Rule,
        "No announced move of this position is waiting.");

    /// <summary>An announcement of nobody.</summary>
    public static readonly Rule NobodyMoves = new("announced-move.nobody-moves", "ORG-77", RefusalKind.Invalid,
        "The announcement names no position, or one of them twice.");
}
