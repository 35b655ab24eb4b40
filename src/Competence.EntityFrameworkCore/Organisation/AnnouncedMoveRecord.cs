using Competence.EntityFrameworkCore.Storage;
using Competence.Organisation;
using Competence.Organisation.Moves;

namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>A row of <c>announced_move</c>, by the position.</summary>
internal sealed record AnnouncedMoveRecord(
    Guid Id, Guid PersonId, string ObjectId, string TrustNumber, string CostCentre, string ToCostCentre, LocalDate MovesOn, AnnouncedMoveState State, long Version)
    : IStateRecord<AnnouncedMoveRecord, AnnouncedMove>, IIdentifiedRecord
{
    public static AnnouncedMoveRecord From(AnnouncedMove state) => new(
        state.Position.Value, state.Person.Value, state.Present.ObjectId, state.Present.Trust, state.Present.CostCentre, state.CostCentre, state.On,
        state.State, state.Version);

    public AnnouncedMove ToState() => new(
        new PositionId(Id), new PersonId(PersonId), new PositionIdentity(ObjectId, TrustNumber, CostCentre), ToCostCentre, MovesOn, State, Version);
}
