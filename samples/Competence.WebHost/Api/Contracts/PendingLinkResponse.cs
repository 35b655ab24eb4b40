using Competence.Plans;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A definition in a plan with something pending.</summary>
/// <param name="Requirement">The definition.</param>
/// <param name="Name">Its name, as it would be after publishing.</param>
/// <param name="SubPlan">The sub-plan it lies in.</param>
/// <param name="Kind">What is pending.</param>
/// <param name="CanBeApproved">Whether it can be approved here.</param>
internal sealed record PendingLinkResponse(RequirementId Requirement, string Name, SubPlanId SubPlan, PendingKind Kind, bool CanBeApproved)
{
    /// <summary>Writes a line.</summary>
    public static PendingLinkResponse Of(PendingLink line) => new(
        line.Requirement.Id, (line.Requirement.Draft ?? line.Requirement.Content).Name, line.Link.SubPlan, line.Kind, line.CanBeApproved);
}
