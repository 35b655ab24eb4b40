using System.Collections.Immutable;
using Competence.Registrations;

namespace Competence.WebHost.Api.Contracts;

/// <summary>What changing deadlines in bulk came to.</summary>
/// <param name="Changed">How many deadlines were set or removed.</param>
/// <param name="Cells">The cells, each once, in the order they were asked for.</param>
internal sealed record DeadlinesResponse(int Changed, ImmutableArray<DeadlineCellResponse> Cells)
{
    /// <summary>Writes a batch.</summary>
    public static DeadlinesResponse Of(DeadlineBatch batch) => new(batch.Changed, [.. batch.Cells.Select(DeadlineCellResponse.Of)]);
}
