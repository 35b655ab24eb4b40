using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Storage;
using Competence.Organisation;
using Competence.Organisation.Moves;

namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>A row of <c>announced_move</c>, by the position. Where it was before lies in JSON, none for most.</summary>
internal sealed record AnnouncedMoveRecord(
    Guid Id, Guid PersonId, string ObjectId, string TrustNumber, string CostCentre, string ToCostCentre, LocalDate MovesOn, AnnouncedMoveState State, long Version,
    string? Former)
    : IStateRecord<AnnouncedMoveRecord, AnnouncedMove>, IIdentifiedRecord
{
    public static AnnouncedMoveRecord From(AnnouncedMove state) => new(
        state.Position.Value, state.Person.Value, state.Present.ObjectId, state.Present.Trust, state.Present.CostCentre, state.CostCentre, state.On,
        state.State, state.Version, state.Former.IsEmpty ? null : StoreJson.Write(state.Former));

    public AnnouncedMove ToState() => new(
        new PositionId(Id), new PersonId(PersonId), new PositionIdentity(ObjectId, TrustNumber, CostCentre), ToCostCentre, MovesOn, State, Version)
    {
        Former = Former is null ? [] : StoreJson.Read<ImmutableArray<FormerCostCentre>>(Former),
    };
}
