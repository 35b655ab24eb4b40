namespace Competence.Plans;

/// <summary>Why something cannot be done to a plan.</summary>
public static class PlanRules
{
    /// <summary>Archiving is permanent.</summary>
    public static readonly Rule Archived = new("plan.archived", "PLN-77", RefusalKind.Rule,
        "The plan is archived and can no longer be changed, published or assigned.");

    /// <summary>A plan says what makes it complete.</summary>
    public static readonly Rule CompletionModeMissing = new("plan.completion-mode-missing", "PLN-10", RefusalKind.Invalid,
        "Choose what makes the plan complete: by itself or by the leader's approval.");

    /// <summary>The plan has no such sub-plan.</summary>
    public static readonly Rule SubPlanUnknown = new("plan.sub-plan-unknown", "PLN-02", RefusalKind.Rule,
        "The plan has no such sub-plan; requirements are added under a sub-plan.");

    /// <summary>A place in the order lies within the list.</summary>
    public static readonly Rule PlaceOutside = new("plan.place-outside", "PLN-21", RefusalKind.Invalid,
        "The plan has sub-plans at the places 0 to {last}, and none at {place}.");

    /// <summary>Only an empty sub-plan is removed.</summary>
    public static readonly Rule SubPlanInUse = new("plan.sub-plan-in-use", "PLN-22", RefusalKind.Rule,
        "The sub-plan still holds {links} requirements, deactivated ones included, and cannot be removed.");

    /// <summary>Something must be chosen.</summary>
    public static readonly Rule NothingChosen = new("plan.nothing-chosen", "PLN-27", RefusalKind.Invalid,
        "Choose at least one requirement.");

    /// <summary>An archived definition can never be fetched or reactivated.</summary>
    public static readonly Rule RequirementArchived = new("plan.requirement-archived", "REQ-93 PLN-42", RefusalKind.Rule,
        "{name} is archived and can neither be added nor reactivated.");

    /// <summary>Only what is shared can be fetched.</summary>
    public static readonly Rule NotShared = new("plan.not-shared", "REQ-48 PLN-27", RefusalKind.Rule,
        "{name} is not shared with the unit that owns the plan, and cannot be fetched.");

    /// <summary>Some documentation forms are for residents.</summary>
    public static readonly Rule ForResidentsOnly = new("plan.for-residents-only", "REQ-13", RefusalKind.Rule,
        "The documentation form of {name} is for learning-goal plans of residents only.");

    /// <summary>A definition is in a competence plan once.</summary>
    public static readonly Rule AlreadyInPlan = new("plan.already-in-plan", "PLN-28", RefusalKind.Rule,
        "{name} is already in the plan.");

    /// <summary>A deactivated definition is reactivated, not added again.</summary>
    public static readonly Rule DeactivatedInPlan = new("plan.deactivated-in-plan", "PLN-29", RefusalKind.Rule,
        "{name} is deactivated in the plan; reactivate it instead of adding it again.");

    /// <summary>The plan does not hold the definition.</summary>
    public static readonly Rule NotInPlan = new("plan.not-in-plan", "PLN-32", RefusalKind.Rule,
        "The plan does not hold this requirement.");

    /// <summary>Only an inactive link is activated.</summary>
    public static readonly Rule NotInactive = new("plan.not-inactive", "PLN-31", RefusalKind.Rule,
        "Only an inactive requirement can be activated; this one is {state}.");

    /// <summary>Persons see published content only.</summary>
    public static readonly Rule NotPublished = new("plan.requirement-not-published", "PLN-31 REQ-56", RefusalKind.Rule,
        "{name} is not published, so it cannot be activated.");

    /// <summary>A draft must be settled before a single activation.</summary>
    public static readonly Rule HasDraft = new("plan.requirement-has-draft", "PLN-31 REQ-64", RefusalKind.Rule,
        "{name} has an unpublished draft; publish or delete the draft before activating it.");

    /// <summary>Deleting from an assigned plan is possible for 24 hours.</summary>
    public static readonly Rule DeletionTooLate = new("plan.deletion-too-late", "PLN-34 PLN-35", RefusalKind.Rule,
        "The plan is assigned, and more than 24 hours have passed since the requirement was added at {linkedAt}; deactivate it instead.");

    /// <summary>A regional activity is deactivated, never deleted from a plan.</summary>
    public static readonly Rule RegionalNotDeleted = new("plan.regional-not-deleted", "PLN-37", RefusalKind.Rule,
        "A regional learning activity cannot be deleted from a plan; deactivate it instead.");

    /// <summary>A national activity stays.</summary>
    public static readonly Rule NationalStays = new("plan.national-stays", "REQ-79 PLN-37", RefusalKind.Rule,
        "A national learning activity can neither be deleted nor deactivated.");

    /// <summary>Before anybody has the plan, a requirement is deleted.</summary>
    public static readonly Rule NotAssigned = new("plan.not-assigned", "PLN-37", RefusalKind.Rule,
        "Nobody has the plan, so the requirement is deleted rather than deactivated.");

    /// <summary>It is deactivated already.</summary>
    public static readonly Rule AlreadyDeactivated = new("plan.already-deactivated", "PLN-38", RefusalKind.Rule,
        "The requirement is already deactivated in the plan.");

    /// <summary>Only what is deactivated can be reactivated.</summary>
    public static readonly Rule NotDeactivated = new("plan.not-deactivated", "PLN-41", RefusalKind.Rule,
        "Only a deactivated requirement can be reactivated; this one is {state}.");

    /// <summary>There is nothing to approve.</summary>
    public static readonly Rule NothingToApprove = new("plan.nothing-to-approve", "PLN-47", RefusalKind.Rule,
        "Nothing that can be approved is pending.");

    /// <summary>Only what is pending can be ticked.</summary>
    public static readonly Rule NotPending = new("plan.not-pending", "PLN-47", RefusalKind.Rule,
        "The requirement {requirement} has nothing pending in this plan.");

    /// <summary>The draft of another unit is that unit's matter.</summary>
    public static readonly Rule DraftOfAnotherUnit = new("plan.draft-of-another-unit", "PLN-51 PLN-52", RefusalKind.Rule,
        "{name} is owned by another unit, which must publish or delete its draft first.");

    /// <summary>Only some central definitions can be adapted.</summary>
    public static readonly Rule NotAdaptable = new("plan.validity-not-adaptable", "REQ-86", RefusalKind.Rule,
        "The validity of {name} can only be adapted when it is central, has a validity in days and allows adaptation.");

    /// <summary>An adapted validity is positive.</summary>
    public static readonly Rule ValidityNotPositive = new("plan.validity-not-positive", "REQ-23 REQ-86", RefusalKind.Invalid,
        "Validity is a whole number of days of at least 1, and not {days}.");

    /// <summary>A published plan has both document people.</summary>
    public static readonly Rule DocumentPeopleMissing = new("plan.document-people-missing", "PLN-57", RefusalKind.Rule,
        "A plan must have both a document owner and a document responsible to be published.");

    /// <summary>The publication is there already.</summary>
    public static readonly Rule AlreadyPublished = new("plan.already-published", "PLN-62", RefusalKind.Rule,
        "The plan is already published to this unit in this way.");

    /// <summary>There is no such publication.</summary>
    public static readonly Rule NotPublishedTo = new("plan.not-published-to", "PLN-64", RefusalKind.Rule,
        "The plan is not published to this unit.");
}
