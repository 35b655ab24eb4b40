namespace Competence.Registrations;

/// <summary>The reasons to refuse a mark of not relevant, or its removal.</summary>
public static class NotRelevantMarkRules
{
    /// <summary>The plan has no such requirement, sub-plan or point, or the person does not work in it.</summary>
    public static readonly Rule NotInPlan = new("not-relevant.not-in-plan", "PRG-38", RefusalKind.Rule,
        "This is not in an active plan of this person.");

    /// <summary>It is not relevant already.</summary>
    public static readonly Rule AlreadyMarked = new("not-relevant.already-marked", "PRG-103", RefusalKind.Rule,
        "This is marked not relevant already, by itself or with its sub-plan.");

    /// <summary>The requirement or the point must be done.</summary>
    public static readonly Rule MustBeDone = new("not-relevant.must-be-done", "PRG-29 PRG-36", RefusalKind.Rule,
        "This must be done and cannot be marked not relevant.");

    /// <summary>The sub-plan's definition does not allow it.</summary>
    public static readonly Rule SubPlanNotAllowed = new("not-relevant.sub-plan-not-allowed", "PRG-41", RefusalKind.Rule,
        "The sub-plan cannot be marked not relevant as a whole.");

    /// <summary>There is no such mark.</summary>
    public static readonly Rule NotMarked = new("not-relevant.not-marked", "PRG-40", RefusalKind.Rule,
        "This is not marked not relevant by itself.");
}
