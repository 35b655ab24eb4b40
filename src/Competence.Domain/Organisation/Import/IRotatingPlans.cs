using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>Tells beforehand how many plans would continue on the positions that residents rotate to: the part that holds assignments knows (ORG-44, ORG-47). What a run did is counted where it is staged, by <see cref="IPositionEndings"/>.</summary>
public interface IRotatingPlans
{
    /// <summary>Counts; nothing is staged.</summary>
    /// <param name="ended">The positions that end and rotate, each once.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>For each position from which plans go to another one, how many.</returns>
    ValueTask<ImmutableDictionary<PositionId, int>> CountAsync(ImmutableArray<EndedPosition> ended, CancellationToken cancellationToken = default);
}
