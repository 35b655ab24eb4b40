using System.Collections.Immutable;

namespace Competence.WebHost.Api.Contracts;

/// <summary>Positions whose statuses are asked for.</summary>
/// <param name="Positions">The positions, such as those of one page.</param>
internal sealed record LoanStatusesRequest(ImmutableArray<PositionId> Positions);
