namespace Competence.Loans;

/// <summary>The reasons to refuse what is done with a loan.</summary>
public static class LoanRules
{
    /// <summary>A temporary position, or one that has ended.</summary>
    public static readonly Rule OnlyFromOrdinary = new("loan.only-from-ordinary", "LOA-01 LOA-06", RefusalKind.Rule,
        "An employee is lent out from an active ordinary position.");

    /// <summary>Today or earlier.</summary>
    public static readonly Rule StartTooEarly = new("loan.start-too-early", "LOA-08", RefusalKind.Rule,
        "A loan can start {earliest} at the earliest.");

    /// <summary>The period ends before it begins.</summary>
    public static readonly Rule EndBeforeStart = new("loan.end-before-start", "LOA-10", RefusalKind.Invalid,
        "The last day {end} is before the first day {start}.");

    /// <summary>A closed or unknown unit, or the region itself.</summary>
    public static readonly Rule UnitNotOpen = new("loan.unit-not-open", "LOA-11 LOA-42", RefusalKind.Rule,
        "The borrowing unit must be an open unit of a trust in the region.");

    /// <summary>Nobody is filled in as leader, and nobody was chosen.</summary>
    public static readonly Rule LeaderMissing = new("loan.leader-missing", "LOA-12", RefusalKind.Invalid,
        "The unit has no leader that can be filled in: choose the borrowing leader.");

    /// <summary>The chosen leader is not there, or is the employee.</summary>
    public static readonly Rule LeaderUnfit = new("loan.leader-unfit", "LOA-12", RefusalKind.Rule,
        "The borrowing leader must be somebody else than the employee, with an active ordinary position.");

    /// <summary>To where the employee is anyway.</summary>
    public static readonly Rule OwnUnit = new("loan.own-unit", "LOA-03", RefusalKind.Rule,
        "The employee has an ordinary position in this unit and cannot be lent to it.");

    /// <summary>Two loans to the same unit on one day.</summary>
    public static readonly Rule Overlap = new("loan.overlap", "LOA-03", RefusalKind.Rule,
        "The employee is lent to this unit already, from {start}.");

    /// <summary>The loan has taken effect.</summary>
    public static readonly Rule StartLocked = new("loan.start-locked", "LOA-18", RefusalKind.Rule,
        "The loan has taken effect, so its first day {start} is locked.");

    /// <summary>The last day of an ongoing loan before today.</summary>
    public static readonly Rule EndPassed = new("loan.end-passed", "LOA-20", RefusalKind.Rule,
        "An ongoing loan can end {earliest} at the earliest.");

    /// <summary>The unit is changed, and nothing is left of the period from tomorrow on.</summary>
    public static readonly Rule LaterEndNeeded = new("loan.later-end-needed", "LOA-22", RefusalKind.Rule,
        "The loan to the new unit starts {earliest}: give that day or a later one as the last day.");

    /// <summary>The loan lies in the history.</summary>
    public static readonly Rule Finished = new("loan.finished", "LOA-17", RefusalKind.Rule,
        "The loan ran out {end} and cannot be changed.");

    /// <summary>The loan has begun.</summary>
    public static readonly Rule OnlyPlannedDeleted = new("loan.only-planned-deleted", "LOA-25", RefusalKind.Rule,
        "The loan began {start}: it can be ended, but not deleted.");

    /// <summary>The loan is planned.</summary>
    public static readonly Rule NotBegun = new("loan.not-begun", "LOA-26", RefusalKind.Rule,
        "The loan begins {start}: it can be deleted, but not ended.");
}
