namespace Competence.WebHost.Api.Contracts;

/// <summary>Who becomes deputy, and for how long.</summary>
/// <param name="DeputyPosition">The position that the deputy is chosen in.</param>
/// <param name="LastDay">The last day it works; left out until it is removed.</param>
internal sealed record DeputyRequest(PositionId DeputyPosition, LocalDate? LastDay = null);
