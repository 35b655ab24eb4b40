using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

/// <summary>Keeps which positions it was told to have come back.</summary>
internal sealed class RecordedReturns : IPositionReturns
{
    public List<PositionId> Told { get; } = [];

    public ValueTask StageAsync(IUnitOfWork unitOfWork, ImmutableArray<Position> returned, Moment moment, CancellationToken cancellationToken = default)
    {
        Told.AddRange(returned.Select(position => position.Id));
        return ValueTask.CompletedTask;
    }
}
