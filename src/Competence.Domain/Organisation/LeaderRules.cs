namespace Competence.Organisation;

/// <summary>The reasons to refuse setting or removing a leader by hand.</summary>
public static class LeaderRules
{
    /// <summary>Anybody but the employee may be chosen, whichever of the person's positions is meant.</summary>
    public static readonly Rule OwnLeader = new("leader.own-leader", "DEP-36", RefusalKind.Rule,
        "Nobody is one's own leader.");

    /// <summary>The chosen position is over: the employee would stand without a leader from the start.</summary>
    public static readonly Rule LeaderEnded = new("leader.leader-ended", "DEP-31", RefusalKind.Rule,
        "The position that was chosen as leader has ended.");

    /// <summary>A position that ends with a loan leads nobody; the person's ordinary one may.</summary>
    public static readonly Rule LeaderOnLoan = new("leader.leader-on-loan", "DEP-36", RefusalKind.Rule,
        "The position that was chosen as leader is the temporary one of a loan: choose an ordinary position.");

    /// <summary>The same leader is set already.</summary>
    public static readonly Rule AlreadySet = new("leader.already-set", "DEP-28", RefusalKind.Rule,
        "This leader is set by hand already.");

    /// <summary>Nothing to remove.</summary>
    public static readonly Rule NotSetByHand = new("leader.not-set-by-hand", "DEP-33", RefusalKind.Rule,
        "No leader is set by hand.");
}
