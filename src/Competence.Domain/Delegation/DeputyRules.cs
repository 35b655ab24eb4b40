namespace Competence.Delegation;

/// <summary>The reasons to refuse setting or removing a deputy.</summary>
public static class DeputyRules
{
    /// <summary>Only a leader with personnel responsibility has deputies.</summary>
    public static readonly Rule LeadsNobody = new("deputy.leads-nobody", "DEP-01 DEP-02", RefusalKind.Rule,
        "Only a position that is leader of somebody has deputies.");

    /// <summary>The leader as own deputy.</summary>
    public static readonly Rule OwnDeputy = new("deputy.own-deputy", "DEP-04", RefusalKind.Rule,
        "Nobody is own deputy.");

    /// <summary>A deputy is chosen in an ordinary position: what somebody does on loan does not reach further than the loan.</summary>
    public static readonly Rule DeputyOnLoan = new("deputy.deputy-on-loan", "DEP-03", RefusalKind.Rule,
        "The position that was chosen is the temporary one of a loan: choose the employee's ordinary position.");

    /// <summary>The one chosen does not work there any more.</summary>
    public static readonly Rule NotEmployed = new("deputy.not-employed", "DEP-03", RefusalKind.Rule,
        "This position has ended; a deputy is an employee of the region.");

    /// <summary>The deputyship would be over before it began.</summary>
    public static readonly Rule ExpiryInPast = new("deputy.expiry-in-past", "DEP-06", RefusalKind.Invalid,
        "The last day {lastDay} has passed.");

    /// <summary>Nothing to remove.</summary>
    public static readonly Rule NotDeputy = new("deputy.not-deputy", "DEP-07", RefusalKind.Rule,
        "This person is not deputy of this leader, or no longer.");
}
