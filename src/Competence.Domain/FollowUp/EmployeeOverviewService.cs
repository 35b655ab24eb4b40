using System.Collections.Immutable;
using Competence.Access;
using Competence.Delegation;

namespace Competence.FollowUp;

/// <summary>Lists employees with how they stand (ASG-01).</summary>
/// <param name="reports">Reads employees.</param>
/// <param name="facts">Tells whose deputies the viewer sees and changes.</param>
/// <param name="clock">The clock.</param>
/// <param name="options">Where the largest page is set.</param>
public sealed class EmployeeOverviewService(IEmployeeReports reports, IAccessFacts facts, BusinessClock clock, CompetenceOptions options)
{
    /// <summary>One page of the employees that the actor has access to.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="directOnly">Whether only "my employees", those led directly, are listed (ACC-17).</param>
    /// <param name="search">Part of a name or title, in any case; empty for all.</param>
    /// <param name="page">Which page; cut to the largest that the options allow (ASG-11).</param>
    /// <param name="order">How they are sorted; by name and then position when left out.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The page; empty for who has no overview.</returns>
    public async ValueTask<Page<EmployeeRow>> ListAsync(
        Actor actor, bool directOnly, string search, PageRequest page, EmployeeOrder order = default, CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        PageRequest cut = new(page.Number, Math.Min(page.Size, options.LargestPage));
        EmployeeScope scope = AccessPolicy.Employees(actor, AccessAction.EmployeeOverview, today, directOnly);
        return scope.IsEmpty
            ? new Page<EmployeeRow>([], 0, cut)
            : await WithDeputiesAsync(actor, await reports.PageAsync(new EmployeeQuery(scope, today, search, cut, order), cancellationToken), today, cancellationToken);
    }

    /// <summary>Says of the leaders on the page whose deputies the actor sees and whose the actor may change; of all of them at once (DEP-14).</summary>
    private async ValueTask<Page<EmployeeRow>> WithDeputiesAsync(
        Actor actor, Page<EmployeeRow> page, LocalDate today, CancellationToken cancellationToken)
    {
        ImmutableArray<PositionId> leaders = [.. page.Items.Where(row => row.Deputies is not null).Select(row => row.Position)];
        if (leaders.IsEmpty)
        {
            return page;
        }

        Dictionary<PositionId, PositionFacts> known =
            (await facts.PositionsAsync(leaders, cancellationToken)).ToDictionary(leader => leader.Position);
        EmployeeRow Of(EmployeeRow row) =>
            row.Deputies is null ? row
            : known.GetValueOrDefault(row.Position) is not { } leader || DeputyAccess.View(actor, leader, today) is not null ? row with { Deputies = null }
            : row with { MayChangeDeputies = DeputyAccess.Change(actor, leader, today) is null };
        return page with { Items = [.. page.Items.Select(Of)] };
    }
}
