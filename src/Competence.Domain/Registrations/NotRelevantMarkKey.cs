using Competence.Plans;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>What identifies a mark: person, plan and what it is on (PRG-38). It outlives deactivation of the assignment.</summary>
/// <param name="Person">The person.</param>
/// <param name="Plan">The plan it holds in; never another (PRG-37).</param>
/// <param name="Kind">What it is on.</param>
/// <param name="Target">The identifier of the requirement, sub-plan or point.</param>
public readonly record struct NotRelevantMarkKey(PersonId Person, PlanId Plan, MarkTargetKind Kind, Guid Target)
{
    /// <summary>The mark on a requirement.</summary>
    public static NotRelevantMarkKey On(PersonId person, PlanId plan, RequirementId requirement) =>
        new(person, plan, MarkTargetKind.Requirement, requirement.Value);

    /// <summary>The mark on a sub-plan.</summary>
    public static NotRelevantMarkKey On(PersonId person, PlanId plan, SubPlanId subPlan) =>
        new(person, plan, MarkTargetKind.SubPlan, subPlan.Value);

    /// <summary>The mark on a point of a checklist.</summary>
    public static NotRelevantMarkKey On(PersonId person, PlanId plan, ChecklistPointId point) =>
        new(person, plan, MarkTargetKind.ChecklistPoint, point.Value);
}
