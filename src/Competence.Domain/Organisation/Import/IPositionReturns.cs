using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>
/// Takes the consequences of positions that come back after their end, in the same commit: the part that holds assignments takes out those
/// that the end put away (ORG-89). Any number may be registered.
/// </summary>
public interface IPositionReturns
{
    /// <summary>Stages on <paramref name="unitOfWork"/> what follows from the return of <paramref name="returned"/>.</summary>
    /// <param name="unitOfWork">Where the returns themselves are staged. It is committed by the caller.</param>
    /// <param name="returned">The positions as they were while they were deactivated, each once, in no order.</param>
    /// <param name="moment">When they come back.</param>
    /// <param name="cancellationToken">Stops it; nothing is stored.</param>
    ValueTask StageAsync(IUnitOfWork unitOfWork, ImmutableArray<Position> returned, Moment moment, CancellationToken cancellationToken = default);
}
