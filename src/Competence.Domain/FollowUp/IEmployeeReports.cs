namespace Competence.FollowUp;

/// <summary>Lists employees with how they stand.</summary>
public interface IEmployeeReports
{
    /// <summary>One page of the active positions in the query's scope, in the query's order.</summary>
    ValueTask<Page<EmployeeRow>> PageAsync(EmployeeQuery query, CancellationToken cancellationToken = default);
}
