namespace Competence.Plans;

/// <summary>What saving a plan warns of and does not refuse.</summary>
public enum PlanWarning
{
    /// <summary>The name does not follow the regional naming standard (PLN-11, PLN-12).</summary>
    NameOutsideStandard = 1,
}
