namespace Competence.Assignments;

/// <summary>The reasons to refuse something about assignments.</summary>
public static class AssignmentRules
{
    /// <summary>Only competence plans can be assigned.</summary>
    public static readonly Rule NotACompetencePlan = new("assignment.not-a-competence-plan", "ASG-13 ASG-14", RefusalKind.Rule,
        "Only competence plans can be assigned; {plan} is none.");

    /// <summary>The plan is archived, for good.</summary>
    public static readonly Rule PlanArchived = new("assignment.plan-archived", "ASG-36 ASG-42", RefusalKind.Rule,
        "The plan {plan} is archived; it can neither be assigned nor be reactivated.");

    /// <summary>The plan is published nowhere.</summary>
    public static readonly Rule PlanNotPublished = new("assignment.plan-not-published", "ASG-15 ASG-17", RefusalKind.Rule,
        "The plan {plan} is not published, so it cannot be assigned.");

    /// <summary>The plan is published, but not to a unit of the assigner.</summary>
    public static readonly Rule PlanNotOffered = new("assignment.plan-not-offered", "ASG-15 ASG-16", RefusalKind.Rule,
        "The plan {plan} is not published to your unit or to any unit in your scope.");

    /// <summary>The position has ended.</summary>
    public static readonly Rule PositionEnded = new("assignment.position-ended", "ORG-38", RefusalKind.Rule,
        "The position {position} is not active; plans are given to active positions.");

    /// <summary>The assignment is deactivated.</summary>
    public static readonly Rule NotActive = new("assignment.not-active", "ASG-34", RefusalKind.Rule,
        "The assignment {assignment} is deactivated.");

    /// <summary>The assignment is active.</summary>
    public static readonly Rule NotDeactivated = new("assignment.not-deactivated", "ASG-31", RefusalKind.Rule,
        "The assignment {assignment} is not deactivated.");

    /// <summary>The position holds another assignment of the plan.</summary>
    public static readonly Rule HeldAlready = new("assignment.held-already", "ASG-21", RefusalKind.Rule,
        "The position {position} holds an assignment of the plan {plan} already.");

    /// <summary>Something was registered since it was assigned.</summary>
    public static readonly Rule Begun = new("assignment.begun", "ASG-38 ASG-39", RefusalKind.Rule,
        "The assignment {assignment} is begun; it can be deactivated, not deleted.");

    /// <summary>It does not await approval.</summary>
    public static readonly Rule NotAwaitingApproval = new("assignment.not-awaiting-approval", "PLN-17", RefusalKind.Rule,
        "The assignment {assignment} does not await approval.");

    /// <summary>A requirement has opened again since it was sent for approval.</summary>
    public static readonly Rule RequirementsOpen = new("assignment.requirements-open", "ASG-46 ASG-51", RefusalKind.Rule,
        "A requirement of the assignment {assignment} is open again, so it cannot be approved now.");

    /// <summary>It was not approved by a leader.</summary>
    public static readonly Rule NotApproved = new("assignment.not-approved", "PLN-18 ASG-49", RefusalKind.Rule,
        "The assignment {assignment} was not approved, so there is no approval to withdraw.");
}
