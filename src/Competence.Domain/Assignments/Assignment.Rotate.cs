using Competence.Plans;

namespace Competence.Assignments;

public sealed partial record Assignment
{
    /// <summary>
    /// What follows when its position ends and the resident rotates to another one: a learning-goal plan that is active continues there (ORG-44),
    /// and nothing else does (ORG-47).
    /// </summary>
    /// <param name="contentType">What its plan holds.</param>
    /// <param name="to">The position that the resident rotates to.</param>
    /// <param name="heldThere">Whether that position holds an assignment of the plan already, put away or not (ASG-21).</param>
    /// <param name="on">The date of the run.</param>
    /// <returns>What happens; none when it stays on the position that ends.</returns>
    public AssignmentEvent.Rotated? Rotate(PlanContentType contentType, PositionId to, bool heldThere, LocalDate on) =>
        MayRotate(contentType) && !heldThere ? new AssignmentEvent.Rotated(Position, to, on) : null;

    /// <summary>Whether it is one that continues when its resident rotates: active, and of a learning-goal plan (ORG-47).</summary>
    /// <param name="contentType">What its plan holds.</param>
    public bool MayRotate(PlanContentType contentType) => IsActive && contentType == PlanContentType.LearningGoalPlan;
}
