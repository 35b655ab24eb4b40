using System.Collections.Immutable;
using Competence.Assignments;
using Competence.FollowUp;

namespace Competence.WebHost.Api.Contracts;

/// <summary>An assigned plan, opened.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="PersonName">The person's name.</param>
/// <param name="Heading">What stands above the content.</param>
/// <param name="SubPlans">The content.</param>
/// <param name="Progress">How far it has come.</param>
/// <param name="Actions">What the actor may do with it.</param>
/// <param name="IsFromEarlierPosition">Whether its position has ended.</param>
internal sealed record PlanViewResponse(
    AssignmentResponse Assignment, string PersonName, PlanHeading Heading, ImmutableArray<PlanViewSubPlan> SubPlans, PlanProgress Progress,
    AssignmentActions Actions, bool IsFromEarlierPosition)
{
    /// <summary>Writes a view.</summary>
    public static PlanViewResponse Of(PlanView view) => new(
        AssignmentResponse.Of(view.Assignment), view.PersonName, view.Heading, view.SubPlans, view.Progress, view.Actions, view.IsFromEarlierPosition);
}
