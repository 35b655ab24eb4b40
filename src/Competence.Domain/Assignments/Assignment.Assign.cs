using Competence.Access;
using Competence.Plans;

namespace Competence.Assignments;

public sealed partial record Assignment
{
    /// <summary>Decides whether a plan may be given to a position that does not hold it (ASG-15, ASG-16, ASG-21).</summary>
    /// <param name="id">The identifier of the new assignment.</param>
    /// <param name="position">The position.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="isOffered">Whether the plan is published to a unit of the assigner.</param>
    /// <param name="moment">Now.</param>
    public static Result<AssignmentEvent.Assigned> Assign(AssignmentId id, PositionFacts position, Plan plan, bool isOffered, Moment moment)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(plan);
        return !position.IsActiveOn(moment.Today) ? AssignmentRules.PositionEnded.Refuse(("position", position.Position))
            : plan.ContentType != PlanContentType.CompetencePlan ? AssignmentRules.NotACompetencePlan.Refuse(("plan", plan.Id))
            : plan.IsArchived ? AssignmentRules.PlanArchived.Refuse(("plan", plan.Id))
            : plan.Publications.IsEmpty ? AssignmentRules.PlanNotPublished.Refuse(("plan", plan.Id))
            : !isOffered ? AssignmentRules.PlanNotOffered.Refuse(("plan", plan.Id))
            : new AssignmentEvent.Assigned(id, position.Person, position.Position, plan.Id, moment.Now);
    }
}
