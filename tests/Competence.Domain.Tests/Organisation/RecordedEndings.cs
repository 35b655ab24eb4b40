using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

/// <summary>Keeps which positions it was told to have ended.</summary>
internal sealed class RecordedEndings : IPositionEndings
{
    public List<(Position Position, LocalDate On)> Told { get; } = [];

    public ValueTask<int> StageAsync(IUnitOfWork unitOfWork, ImmutableArray<EndedPosition> ended, Moment moment, CancellationToken cancellationToken = default)
    {
        Told.AddRange(ended.Select(it => (it.Position, moment.Today)));
        return ValueTask.FromResult(0);
    }
}
