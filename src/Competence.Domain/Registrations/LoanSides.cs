using Competence.Access;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>What of a person with a loan is hidden from whom: neither side sees what is held on the other only (ACC-81, LOA-30).</summary>
/// <remarks>
/// All ordinary positions of a person are one side, and the temporary position of each loan is one of its own. A registration belongs to the
/// person and is shared (LOA-31), so it is open to every side on which a plan holds it. What no plan holds is the ordinary side's.
/// </remarks>
internal static class LoanSides
{
    /// <summary>Whether a requirement is held on none of the sides on which the actor has the employee.</summary>
    public static bool Hide(Actor actor, PersonSlice person, RequirementId requirement, LocalDate today) =>
        Hide(actor, person, held => held.Plan.ActiveLinks.Any(link => link.Requirement == requirement), today);

    /// <summary>Whether a plan is held on none of the sides on which the actor has the employee.</summary>
    public static bool Hide(Actor actor, PersonSlice person, PlanId plan, LocalDate today) =>
        Hide(actor, person, held => held.Plan.Id == plan, today);

    /// <summary>The active plans of the person on the side of a position, in the order of the person's plans.</summary>
    public static IEnumerable<HeldPlan> PlansBeside(PositionFacts position, PersonSlice person) =>
        person.Plans.Where(held => SideOf(held, person) == SideOf(position));

    private static bool Hide(Actor actor, PersonSlice person, Func<HeldPlan, bool> concerns, LocalDate today)
    {
        if (actor.Person == person.Person || person.Positions.All(position => position.Loan is null))
        {
            return false;
        }

        EmployeeScope scope = AccessPolicy.Employees(actor, AccessAction.EmployeeOverview, today);
        HashSet<PositionId?> reached = [.. person.Positions.Where(scope.Includes).Select(SideOf)];
        PositionId?[] holding = [.. person.Plans.Where(concerns).Select(held => SideOf(held, person)).Distinct()];
        return !(holding is [] ? reached.Contains(null) : holding.Any(reached.Contains));
    }

    private static PositionId? SideOf(HeldPlan held, PersonSlice person) =>
        SideOf(person.Positions.First(position => position.Position == held.Assignment.Position));

    /// <summary>The temporary position; none for the ordinary side.</summary>
    private static PositionId? SideOf(PositionFacts position) => position.Loan is null ? null : position.Position;
}
