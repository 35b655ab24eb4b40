using Competence.EntityFrameworkCore.Storage;
using Competence.Organisation;

namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>A row of <c>unit</c>.</summary>
internal sealed record UnitRecord(
    Guid Id, Guid? ParentId, Guid? TrustId, UnitKind Kind, string Number, string Name, SortKey SortName, string SearchText, bool IsClosed, long Version)
    : IStateRecord<UnitRecord, OrganisationUnit>, IIdentifiedRecord
{
    public static UnitRecord From(OrganisationUnit state) => new(
        state.Id.Value, state.Parent?.Value, state.Trust?.Value, state.Kind, state.Number, state.Name, SortKey.Of(state.Name),
        $"{state.Number} {state.Name}".ToLowerInvariant(), state.IsClosed, state.Version);

    public OrganisationUnit ToState() => new(
        new UnitId(Id), ParentId is { } parent ? new UnitId(parent) : null, TrustId is { } trust ? new UnitId(trust) : null,
        Kind, Number, Name, IsClosed, Version);
}
