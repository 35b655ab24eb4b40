using System.Collections.Immutable;
using Competence.FollowUp;

namespace Competence.WebHost.Components.Pages.Home;

/// <summary>What somebody's own front page shows: the plans, and what to do next in them.</summary>
/// <param name="views">Shows plans.</param>
internal sealed class HomeView(PlanViewService views)
{
    /// <summary>The active plans, under no headings.</summary>
    public ImmutableArray<PlanSummary> Plans { get; private set; } = [];

    /// <summary>
    /// What has lapsed, was rejected, has a deadline or lapses soon, each requirement once: first what has no day, then by the day.
    /// </summary>
    public ImmutableArray<DueItem> Due { get; private set; } = [];

    /// <summary>Loads it.</summary>
    public async ValueTask LoadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!(await views.MyPlansAsync(actor, actor.Person, cancellationToken)).TryPickValue(out PersonPlans? plans, out _))
        {
            return;
        }

        Plans = [.. plans.Active.SelectMany(group => group.Plans)];
        List<DueItem> due = [];
        foreach (PlanSummary plan in Plans)
        {
            if ((await views.OpenAsync(actor, plan.Assignment, cancellationToken)).TryPickValue(out PlanView? view, out _))
            {
                due.AddRange(view.SubPlans.SelectMany(part => part.Items).Select(item => DueItem.Of(plan, item)).OfType<DueItem>());
            }
        }

        Due = [.. due.DistinctBy(item => item.Item.Requirement).OrderBy(item => item.On ?? LocalDate.MinIsoValue).ThenBy(item => item.Item.Content.Name, StringComparer.CurrentCulture)];
    }
}
