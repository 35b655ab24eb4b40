namespace Competence.Access;

/// <summary>Lists positions for access management, sorted by the person's name and then position.</summary>
public interface IAccessReports
{
    /// <summary>One page of the positions in the query's scope, active and deactivated ones.</summary>
    ValueTask<Page<AccessRow>> PageAsync(AccessQuery query, CancellationToken cancellationToken = default);
}
