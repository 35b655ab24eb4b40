using Competence.Access;

namespace Competence.FollowUp;

/// <summary>Lists what awaits somebody's approval (ASG-53).</summary>
/// <param name="reports">Reads the status of plans.</param>
/// <param name="clock">The clock.</param>
/// <param name="options">Where the largest page is set.</param>
public sealed class ApprovalService(IPlanStatusReports reports, BusinessClock clock, CompetenceOptions options)
{
    /// <summary>One page of the plans that await the actor's approval, by the employee's name (ASG-47, ASG-48, ASG-54, PLN-17).</summary>
    /// <param name="actor">The leader.</param>
    /// <param name="page">Which page; cut to the largest that the options allow.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The page; empty for who approves nothing.</returns>
    public ValueTask<Page<ApprovalRow>> MyTasksAsync(Actor actor, PageRequest page, CancellationToken cancellationToken = default)
    {
        PageRequest cut = new(page.Number, Math.Min(page.Size, options.LargestPage));
        EmployeeScope scope = AccessPolicy.Employees(actor, AccessAction.PlanApproval, clock.Read().Today);
        return scope.IsEmpty ? new(new Page<ApprovalRow>([], 0, cut)) : reports.AwaitingApprovalAsync(scope, cut, cancellationToken);
    }
}
