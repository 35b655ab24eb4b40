using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.FollowUp;

/// <summary>What the page of an assigned plan is made from.</summary>
/// <param name="Assignment">The assignment, active or not.</param>
/// <param name="Plan">Its plan, archived or not.</param>
/// <param name="Person">All of the person who has it.</param>
/// <param name="PersonName">The person's name.</param>
/// <param name="OwnerName">Number and name of the unit that owns the plan; empty when there is no such unit.</param>
/// <param name="Definitions">The definitions of the plan's active links.</param>
/// <param name="WaitingForViewer">The person's requirements, of any plan, that wait for the viewer's signature.</param>
public sealed record OpenedPlan(
    Assignment Assignment,
    Plan Plan,
    PersonSlice Person,
    string PersonName,
    string OwnerName,
    IReadOnlyDictionary<RequirementId, Requirement> Definitions,
    ImmutableHashSet<RequirementId> WaitingForViewer)
{
    /// <summary>The assignment with what its decisions and the access to it need.</summary>
    public AssignmentFile File => new(Assignment, Plan, Person.Positions);
}
