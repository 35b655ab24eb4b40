using System.Collections.Immutable;
using Competence.Assignments;

namespace Competence.WebHost.Api.Contracts;

/// <summary>What assigning came to.</summary>
/// <param name="Assigned">How many plans were assigned.</param>
/// <param name="Refused">How many cells were refused.</param>
/// <param name="Cells">The cells, in the order they were asked for.</param>
internal sealed record AssignResponse(int Assigned, int Refused, ImmutableArray<AssignedCellResponse> Cells)
{
    /// <summary>Writes a batch.</summary>
    public static AssignResponse Of(AssignmentBatch batch) =>
        new(batch.AssignedCount, batch.RefusedCount, [.. batch.Cells.Select(AssignedCellResponse.Of)]);
}
