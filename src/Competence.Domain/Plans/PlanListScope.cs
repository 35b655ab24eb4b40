namespace Competence.Plans;

/// <summary>How wide the plan list is (PLN-84).</summary>
public enum PlanListScope
{
    /// <summary>The plans that one may edit.</summary>
    Editable = 0,

    /// <summary>All plans owned within the trust of the unit that is acted from.</summary>
    OwnTrust = 1,

    /// <summary>All plans of the region.</summary>
    WholeRegion = 2,
}
