using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Assignments;

/// <summary>Who may do what to an assignment: the access policy asked about the position that holds it.</summary>
/// <remarks>
/// An assignment on an ordinary position that has ended is seen by whoever sees the person at an ordinary position, for it may be taken over by a
/// position of today (ASG-32, ASG-35). Neither side of a loan sees what belongs to the other, also when it is over (ACC-81, LOA-30, LOA-33).
/// The answers are <see langword="null"/> for yes; "not found" to who does not see the assignment, "you may not" to who does.
/// </remarks>
public static class AssignmentAccess
{
    /// <summary>Whether the actor sees it.</summary>
    public static Refusal? See(Actor actor, Assignment assignment, ImmutableArray<PositionFacts> positions, LocalDate today) =>
        IsSeen(actor, assignment, positions, today) ? null : GeneralRules.NotFound.Refuse(("what", Assignment.SubjectKind), ("id", assignment.Id));

    /// <summary>Whether the actor may do <paramref name="action"/> to it. Whoever is deputy of the own leader does not judge the own plan.</summary>
    public static Refusal? Do(Actor actor, AccessAction action, AssignmentFile file, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(file);
        return See(actor, file.Assignment, file.Positions, today)
            ?? AccessPolicy.OnPosition(actor, action, file.Holder, today)
            ?? (action == AccessAction.PlanApproval && actor.As is ActingAs.Deputyship && actor.Person == file.Assignment.Person
                ? GeneralRules.AccessDenied.Refuse(("action", AccessPolicy.SlugOf(action)))
                : null);
    }

    /// <summary>The position that a deactivated assignment would belong to if the actor took it out again.</summary>
    /// <returns>
    /// Its own position while that is active; after the end of it the position that the person acts from, or the person's first one in the
    /// scope of a leader, which is no temporary one when its own was not (ASG-35, ORG-40, LOA-30). Refused when the actor may not do it.
    /// </returns>
    public static Result<PositionId> Reactivate(Actor actor, AssignmentFile file, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(file);
        if (See(actor, file.Assignment, file.Positions, today) is { } unseen)
        {
            return unseen;
        }

        PositionFacts holder = file.Holder;
        if (AccessPolicy.OnPosition(actor, AccessAction.OwnPlanReactivate, holder, today) is null && actor.Position is { } own)
        {
            return own;
        }

        IEnumerable<PositionFacts> candidates = holder.IsActiveOn(today) ? [holder]
            : holder.Loan is null ? file.Positions.RemoveAll(position => position.Loan is not null)
            : file.Positions;
        foreach (PositionFacts position in candidates)
        {
            if (AccessPolicy.OnPosition(actor, AccessAction.AssignmentManage, position, today) is null)
            {
                return position.Position;
            }
        }

        return GeneralRules.AccessDenied.Refuse(("action", AccessPolicy.SlugOf(AccessAction.AssignmentManage)));
    }

    private static bool IsSeen(Actor actor, Assignment assignment, ImmutableArray<PositionFacts> positions, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        if (positions.FirstOrDefault(position => position.Position == assignment.Position) is not { } holder)
        {
            return false;
        }

        return AccessPolicy.OnPosition(actor, AccessAction.OwnPlanView, holder, today) is null
            || AccessPolicy.OnPosition(actor, AccessAction.EmployeeOverview, holder, today) is null
            || (holder.Loan is null && !holder.IsActiveOn(today)
                && positions.Any(position => position.Loan is null && AccessPolicy.OnPosition(actor, AccessAction.EmployeeOverview, position, today) is null));
    }
}
