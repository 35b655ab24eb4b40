using Competence.Plans;
using Competence.Requirements;

namespace Competence.FollowUp;

/// <summary>A column's head in the matrix: an active requirement of the plan.</summary>
/// <param name="Requirement">The definition.</param>
/// <param name="Name">Its published name.</param>
/// <param name="SubPlan">The sub-plan it lies in.</param>
/// <param name="SubPlanName">The sub-plan's name.</param>
/// <param name="Required">How many repetitions it takes; 1 without repetition (ASG-59).</param>
public sealed record PlanMatrixColumn(RequirementId Requirement, string Name, SubPlanId SubPlan, string SubPlanName, int Required)
{
    /// <summary>Whether it is to be done several times.</summary>
    public bool IsRepeated => Required > 1;
}
