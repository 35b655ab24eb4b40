using Competence.Delegation;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A deputy of a leader.</summary>
/// <param name="LeaderPosition">The position of the leader who is replaced.</param>
/// <param name="Leader">The leader.</param>
/// <param name="Deputy">The deputy.</param>
/// <param name="DeputyPosition">The position that the deputy was chosen in.</param>
/// <param name="LastDay">The last day it works; none for until it is removed.</param>
internal sealed record DeputyResponse(PositionId LeaderPosition, PersonId Leader, PersonId Deputy, PositionId DeputyPosition, LocalDate? LastDay)
{
    /// <summary>Writes a deputyship.</summary>
    public static DeputyResponse Of(Deputyship deputyship) =>
        new(deputyship.Key.LeaderPosition, deputyship.Leader, deputyship.Key.Deputy, deputyship.DeputyPosition, deputyship.LastDay);
}
