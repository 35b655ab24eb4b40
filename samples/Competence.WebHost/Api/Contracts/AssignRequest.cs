using System.Collections.Immutable;
using Competence.Assignments;

namespace Competence.WebHost.Api.Contracts;

/// <summary>Which plans to give to which positions.</summary>
/// <param name="Cells">The ticked cells.</param>
internal sealed record AssignRequest(ImmutableArray<AssignmentCellRequest> Cells);
