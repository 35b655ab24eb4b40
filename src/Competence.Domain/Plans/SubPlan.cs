namespace Competence.Plans;

/// <summary>A sub-plan of a competence plan; its place in the list is its order (PLN-21).</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name.</param>
/// <param name="MayBeNotRelevant">Whether persons may mark it not relevant as a whole (PLN-23).</param>
public sealed record SubPlan(SubPlanId Id, string Name, bool MayBeNotRelevant = false)
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 200;
}
