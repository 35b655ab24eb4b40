using System.Diagnostics.CodeAnalysis;
using Competence.Assignments;
using Competence.Requirements;

namespace Competence.WebHost.Components.Plans;

/// <summary>Where an assigned plan is shown: among one's own plans, or as that of an employee. The same pages stand at both.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Employee">Whose it is, when it is shown as an employee's; none for one's own.</param>
public sealed record PlanPlace(AssignmentId Assignment, PersonId? Employee)
{
    /// <summary>The list that the plan stands in.</summary>
    public string List => Employee is { } person ? $"/employees/{person}" : "/plans";

    /// <summary>The plan.</summary>
    public string Plan => Employee is null ? $"/plans/{Assignment}" : $"{List}/plans/{Assignment}";

    /// <summary>A requirement in it.</summary>
    public string Requirement(RequirementId requirement) => $"{Plan}/requirements/{requirement}";

    /// <summary>Reads the parts of an address.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="employee">The person; none in an address among one's own plans.</param>
    /// <param name="place">The place.</param>
    /// <returns>Whether the parts are identifiers.</returns>
    public static bool TryRead(string? assignment, string? employee, [NotNullWhen(true)] out PlanPlace? place)
    {
        PersonId person = default;
        place = AssignmentId.TryParse(assignment, null, out AssignmentId id) && (employee is null || PersonId.TryParse(employee, null, out person))
            ? new PlanPlace(id, employee is null ? null : person)
            : null;
        return place is not null;
    }

    /// <summary>Whether the plan of <paramref name="person"/> stands here, as <paramref name="viewer"/> sees it.</summary>
    public bool IsOf(PersonId person, PersonId viewer) => person == (Employee ?? viewer);
}
