using Competence.Assignments;
using Competence.FollowUp;
using Competence.Requirements;

namespace Competence.WebHost.Components.Pages.Home;

/// <summary>A requirement that asks for something.</summary>
/// <param name="Assignment">The plan it is done through.</param>
/// <param name="PlanName">That plan's name.</param>
/// <param name="Item">The requirement.</param>
/// <param name="Why">What it asks for: the last part of a text's key.</param>
/// <param name="On">The day that counts; none when there is none.</param>
internal sealed record DueItem(AssignmentId Assignment, string PlanName, PlanViewItem Item, string Why, LocalDate? On)
{
    /// <summary>What <paramref name="item"/> asks for; none when it asks for nothing that is special.</summary>
    public static DueItem? Of(PlanSummary plan, PlanViewItem item) => item.Status switch
    {
        RequirementStatus.Rejected => new(plan.Assignment, plan.Name, item, "rejected", null),
        RequirementStatus.Expired => new(plan.Assignment, plan.Name, item, "expired", item.ExpiresOn),
        RequirementStatus.ExpiringSoon => new(plan.Assignment, plan.Name, item, "expiring", item.ExpiresOn),
        RequirementStatus.NotStarted or RequirementStatus.Started when item.Deadline is { } deadline => new(plan.Assignment, plan.Name, item, "deadline", deadline),
        _ => null,
    };
}
