using System.Collections.Immutable;
using Competence.Access;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Access;

/// <summary>A row of <c>position_roles</c>; the grants lie in its body.</summary>
internal sealed record PositionRolesRecord(Guid Id, Guid PersonId, long Version, string Body)
    : IStateRecord<PositionRolesRecord, PositionRoles>, IIdentifiedRecord
{
    public static PositionRolesRecord From(PositionRoles state) =>
        new(state.Position.Value, state.Person.Value, state.Version, StoreJson.Write(state.Grants));

    public PositionRoles ToState() => new(new PositionId(Id), new PersonId(PersonId), StoreJson.Read<ImmutableArray<RoleGrant>>(Body), Version);
}
