namespace Competence.Plans;

/// <summary>The state of a requirement's place in a plan.</summary>
public enum PlanLinkState
{
    /// <summary>Added and not seen by persons (PLN-26).</summary>
    Inactive = 1,

    /// <summary>Seen by everybody who has the plan (PLN-30).</summary>
    Active = 2,

    /// <summary>Taken out with a reason; listed separately (PLN-38, PLN-39).</summary>
    Deactivated = 3,
}
