using Competence.Delegation;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Delegation;

/// <summary>A row of <c>deputyship</c>.</summary>
internal sealed record DeputyshipRecord(
    Guid LeaderPositionId, Guid DeputyId, Guid LeaderId, Guid DeputyPositionId, LocalDate? LastDay, bool IsOpen, long Version)
    : IStateRecord<DeputyshipRecord, Deputyship>
{
    public static DeputyshipRecord From(Deputyship state) => new(
        state.Key.LeaderPosition.Value, state.Key.Deputy.Value, state.Leader.Value, state.DeputyPosition.Value, state.LastDay, state.IsOpen, state.Version);

    public Deputyship ToState() => new(
        new DeputyshipKey(new PositionId(LeaderPositionId), new PersonId(DeputyId)), new PersonId(LeaderId), new PositionId(DeputyPositionId),
        LastDay, IsOpen, Version);
}
