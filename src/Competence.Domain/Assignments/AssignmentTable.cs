using Competence.Access;
using Competence.Plans;

namespace Competence.Assignments;

/// <summary>What the cells of one table are decided from (ASG-19).</summary>
/// <param name="Positions">The positions that exist.</param>
/// <param name="Plans">The plans that exist.</param>
/// <param name="Held">What the positions hold already, by position and plan.</param>
/// <param name="Offered">The plans that are published to a unit of the assigner.</param>
public sealed record AssignmentTable(
    IReadOnlyDictionary<PositionId, PositionFacts> Positions,
    IReadOnlyDictionary<PlanId, Plan> Plans,
    IReadOnlyDictionary<AssignmentCellRequest, Assignment> Held,
    IReadOnlySet<PlanId> Offered)
{
    /// <summary>Decides one cell: the fact of assigning, or what became of it without any.</summary>
    /// <param name="actor">Who assigns.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="id">The identifier that a new assignment gets.</param>
    /// <param name="moment">Now.</param>
    /// <param name="fact">The fact; none when nothing happens.</param>
    public AssignmentOutcome Decide(Actor actor, AssignmentCellRequest cell, AssignmentId id, Moment moment, out AssignmentEvent.Assigned? fact)
    {
        fact = null;

        // Asked as if the position were active: an assigner whose page is older than the end of the position is told so, not that it never was.
        if (!Positions.TryGetValue(cell.Position, out PositionFacts? position)
            || AccessPolicy.OnPosition(actor, AccessAction.AssignmentManage, position with { IsOpen = true }, moment.Today) is not null)
        {
            return new AssignmentOutcome.Refused(GeneralRules.NotFound.Refuse(("what", "position"), ("id", cell.Position)));
        }

        if (!Plans.TryGetValue(cell.Plan, out Plan? plan))
        {
            return new AssignmentOutcome.Refused(GeneralRules.NotFound.Refuse(("what", "plan"), ("id", cell.Plan)));
        }

        if (Held.TryGetValue(cell, out Assignment? held))
        {
            return AssignmentOutcome.OfHeld(held, plan);
        }

        Result<AssignmentEvent.Assigned> decided = Assignment.Assign(id, position, plan, Offered.Contains(plan.Id), moment);
        return decided.TryPickValue(out fact, out Refusal? refusal) ? new AssignmentOutcome.Assigned(id) : new AssignmentOutcome.Refused(refusal);
    }
}
