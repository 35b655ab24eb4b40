using System.Collections.Immutable;
using Competence.Assignments;

namespace Competence.FollowUp;

/// <summary>An assigned plan, opened: its content with the person's progress (ASG-27). A deactivated one shows its picture (PRG-06).</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="PersonName">The person's name.</param>
/// <param name="Heading">What the plan says of itself.</param>
/// <param name="SubPlans">The sub-plans, in order; those without a requirement to show are left out.</param>
/// <param name="Progress">How far the person has come, in the viewer's colours.</param>
/// <param name="Actions">What the viewer may do with the assignment.</param>
/// <param name="IsFromEarlierPosition">Whether its position has ended: such a plan should as a rule not be reactivated (ASG-33).</param>
public sealed record PlanView(
    Assignment Assignment,
    string PersonName,
    PlanHeading Heading,
    ImmutableArray<PlanViewSubPlan> SubPlans,
    PlanProgress Progress,
    AssignmentActions Actions,
    bool IsFromEarlierPosition);
