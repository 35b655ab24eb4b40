using Competence.EntityFrameworkCore.Storage;
using Competence.Organisation;

namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>A row of <c>position</c>. Its leader is the one that applies; the one of the master data and the one set by hand lie beside it.</summary>
internal sealed record PositionRecord(
    Guid Id,
    Guid PersonId,
    string ObjectId,
    string TrustNumber,
    string CostCentre,
    Guid TrustId,
    Guid UnitId,
    string Title,
    string SearchText,
    Occupation Occupation,
    bool IsTemporary,
    LocalDate StartOn,
    LocalDate? EndOn,
    Guid? LeaderId,
    bool IsActive,
    LocalDate? DeactivatedOn,
    bool IsDeactivatedByHand,
    LocalDate? ActiveUntil,
    long Version,
    Guid? ImportedLeaderId,
    Guid? ManualLeaderId,
    Guid? LentFromId) : IStateRecord<PositionRecord, Position>, IIdentifiedRecord
{
    public static PositionRecord From(Position state) => new(
        state.Id.Value, state.Person.Value, state.Identity.ObjectId, state.Identity.Trust, state.Identity.CostCentre, state.Trust.Value,
        state.Unit.Value, state.Title, state.Title.ToLowerInvariant(), state.Occupation, state.IsTemporary, state.Start, state.End,
        state.ApplyingLeader?.Value, state.IsActive, state.DeactivatedOn, state.IsDeactivatedByHand, state.ActiveUntil, state.Version,
        state.Leader?.Value, state.ManualLeader?.Value, state.LentFrom?.Value);

    public Position ToState() => new(
        new PositionId(Id), new PersonId(PersonId), new PositionIdentity(ObjectId, TrustNumber, CostCentre), new UnitId(TrustId), new UnitId(UnitId),
        Title, Occupation, IsTemporary, StartOn, EndOn, Of(ImportedLeaderId), IsActive, Version)
    {
        DeactivatedOn = DeactivatedOn,
        IsDeactivatedByHand = IsDeactivatedByHand,
        ActiveUntil = ActiveUntil,
        ManualLeader = Of(ManualLeaderId),
        LentFrom = Of(LentFromId),
    };

    private static PositionId? Of(Guid? position) => position is { } id ? new PositionId(id) : null;
}
