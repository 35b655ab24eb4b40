namespace Competence.Requirements;

/// <summary>The status of a requirement for one person, as it is shown on a given day in a given plan.</summary>
public enum RequirementStatus
{
    /// <summary>Nothing is registered.</summary>
    NotStarted = 0,

    /// <summary>A draft is saved, something is ticked, or some but not all repetitions count.</summary>
    Started = 1,

    /// <summary>Sent to a signer.</summary>
    AwaitingSignature = 2,

    /// <summary>A signer refused.</summary>
    Rejected = 3,

    /// <summary>Done and valid.</summary>
    Fulfilled = 4,

    /// <summary>Fulfilled, and the expiry date is at most 30 days ahead (PRG-69).</summary>
    ExpiringSoon = 5,

    /// <summary>Was fulfilled, and the expiry date has passed (PRG-70).</summary>
    Expired = 6,

    /// <summary>Marked not relevant in this plan, itself or with its sub-plan (PRG-36, PRG-41).</summary>
    NotRelevant = 7,
}
