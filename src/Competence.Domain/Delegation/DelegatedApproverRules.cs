namespace Competence.Delegation;

/// <summary>The reasons to refuse choosing or removing a delegated approver.</summary>
public static class DelegatedApproverRules
{
    /// <summary>There is nobody whose goals the leader approves.</summary>
    public static readonly Rule LeadsNoCandidates = new("delegated-approver.leads-no-candidates", "DEP-17", RefusalKind.Rule,
        "Only a position that is leader of residents or apprentices delegates the approval of goals.");

    /// <summary>The leader as own approver, who may approve anyway (DEP-21).</summary>
    public static readonly Rule OwnApprover = new("delegated-approver.own-approver", "DEP-17 DEP-21", RefusalKind.Rule,
        "A leader may approve anyway and is not own delegated approver.");

    /// <summary>The one chosen does not work there any more.</summary>
    public static readonly Rule NotEmployed = new("delegated-approver.not-employed", "DEP-18", RefusalKind.Rule,
        "This person has no active position; a delegated approver is an employee of the region.");

    /// <summary>Nothing to remove.</summary>
    public static readonly Rule NotApprover = new("delegated-approver.not-approver", "DEP-23", RefusalKind.Rule,
        "This person is not delegated approver of this leader.");
}
