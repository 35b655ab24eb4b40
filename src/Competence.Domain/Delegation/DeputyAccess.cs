using Competence.Access;

namespace Competence.Delegation;

/// <summary>Who sees and who changes the deputies of a leader (DEP-02, DEP-12, DEP-14).</summary>
internal static class DeputyAccess
{
    /// <summary>The leader in that very position, the leader's own leader, or a trust admin; never a deputy (DEP-10).</summary>
    public static Refusal? Change(Actor actor, PositionFacts leader, LocalDate today)
    {
        AccessAction action = actor.Person == leader.Person ? AccessAction.OwnDeputySet : AccessAction.LeadersDeputySet;
        return AccessPolicy.Answer(AccessPolicy.OnPosition(actor, action, leader, today), Sight(actor, leader, today), "position", leader.Position);
    }

    /// <summary>Who may change them, and besides every role with the leader in the overview.</summary>
    public static Refusal? View(Actor actor, PositionFacts leader, LocalDate today) =>
        Change(actor, leader, today) is null
            ? null
            : AccessPolicy.Answer(
                AccessPolicy.OnPosition(actor, AccessAction.DeputyView, leader, today), Sight(actor, leader, today), "position", leader.Position);

    private static Refusal? Sight(Actor actor, PositionFacts leader, LocalDate today) =>
        AccessPolicy.SightOfEmployee(actor, leader.Person, [leader], today);
}
