namespace Competence.FollowUp;

/// <summary>Lists employees with how they stand, sorted by name and then position.</summary>
public interface IEmployeeReports
{
    /// <summary>One page of the active positions in the query's scope.</summary>
    ValueTask<Page<EmployeeRow>> PageAsync(EmployeeQuery query, CancellationToken cancellationToken = default);
}
