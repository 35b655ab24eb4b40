using Competence.EntityFrameworkCore.Storage;
using Competence.Organisation;

namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>A row of <c>position</c>.</summary>
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
    long Version,
    Guid? LentFromId) : IStateRecord<PositionRecord, Position>, IIdentifiedRecord
{
    public static PositionRecord From(Position state) => new(
        state.Id.Value, state.Person.Value, state.Identity.ObjectId, state.Identity.Trust, state.Identity.CostCentre, state.Trust.Value,
        state.Unit.Value, state.Title, state.Title.ToLowerInvariant(), state.Occupation, state.IsTemporary, state.Start, state.End, state.Leader?.Value, state.IsActive, state.Version,
        state.LentFrom?.Value);

    public Position ToState() => new(
        new PositionId(Id), new PersonId(PersonId), new PositionIdentity(ObjectId, TrustNumber, CostCentre), new UnitId(TrustId), new UnitId(UnitId),
        Title, Occupation, IsTemporary, StartOn, EndOn, LeaderId is { } leader ? new PositionId(leader) : null, IsActive, Version)
    {
        LentFrom = LentFromId is { } ordinary ? new PositionId(ordinary) : null,
    };
}
