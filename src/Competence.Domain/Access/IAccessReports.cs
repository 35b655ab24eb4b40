namespace Competence.Access;

/// <summary>Lists positions for access management, sorted by the person's name and then position.</summary>
public interface IAccessReports
{
    /// <summary>One page of the positions in the query's scope, active and deactivated ones.</summary>
    ValueTask<Page<AccessRow>> PageAsync(AccessQuery query, CancellationToken cancellationToken = default);

    /// <summary>When a position was last chosen at sign-in; none when never.</summary>
    ValueTask<Instant?> LastSignInAsync(PositionId position, CancellationToken cancellationToken = default);
}
