namespace Competence.WebHost.Api.Contracts;

/// <summary>Who shall lead.</summary>
/// <param name="Leader">The leader's position.</param>
internal sealed record SetLeaderRequest(PositionId Leader);
