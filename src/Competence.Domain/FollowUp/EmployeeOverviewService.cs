using Competence.Access;

namespace Competence.FollowUp;

/// <summary>Lists employees with how they stand (ASG-01).</summary>
/// <param name="reports">Reads employees.</param>
/// <param name="clock">The clock.</param>
/// <param name="options">Where the largest page is set.</param>
public sealed class EmployeeOverviewService(IEmployeeReports reports, BusinessClock clock, CompetenceOptions options)
{
    /// <summary>One page of the employees that the actor has access to.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="directOnly">Whether only "my employees", those led directly, are listed (ACC-17).</param>
    /// <param name="search">Part of a name or title, in any case; empty for all.</param>
    /// <param name="page">Which page; cut to the largest that the options allow (ASG-11).</param>
    /// <param name="order">How they are sorted; by name and then position when left out.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The page; empty for who has no overview.</returns>
    public ValueTask<Page<EmployeeRow>> ListAsync(
        Actor actor, bool directOnly, string search, PageRequest page, EmployeeOrder order = default, CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        PageRequest cut = new(page.Number, Math.Min(page.Size, options.LargestPage));
        EmployeeScope scope = AccessPolicy.Employees(actor, AccessAction.EmployeeOverview, today, directOnly);
        return scope.IsEmpty
            ? new(new Page<EmployeeRow>([], 0, cut))
            : reports.PageAsync(new EmployeeQuery(scope, today, search, cut, order), cancellationToken);
    }
}
