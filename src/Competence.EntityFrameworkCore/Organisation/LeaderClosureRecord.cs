namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>A row of <c>leader_closure</c>: a position and one of its leaders up the chain, the nearest at depth 1.</summary>
internal sealed record LeaderClosureRecord(Guid PositionId, Guid LeaderId, int Depth);
