using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>Takes the consequences of positions that end, in the same commit: the part that holds assignments deactivates them (ORG-38). Any number may be registered.</summary>
public interface IPositionEndings
{
    /// <summary>Stages on <paramref name="unitOfWork"/> what follows from the end of <paramref name="ended"/>.</summary>
    /// <param name="unitOfWork">Where the ends themselves are staged. It is committed by the caller.</param>
    /// <param name="ended">The positions, each once, in no order; up to all of the organisation.</param>
    /// <param name="moment">Now, on the date of the run that ended them.</param>
    /// <param name="cancellationToken">Stops the run; nothing is stored.</param>
    /// <returns>How many plans continue on the positions that residents rotate to (ORG-44), as it was staged: 0 from every other part than the one that holds assignments.</returns>
    /// <remarks>A position that ends and is reopened in the same run, after a gap (ORG-14), is among them: its assignments stay deactivated.</remarks>
    ValueTask<int> StageAsync(IUnitOfWork unitOfWork, ImmutableArray<EndedPosition> ended, Moment moment, CancellationToken cancellationToken = default);
}
