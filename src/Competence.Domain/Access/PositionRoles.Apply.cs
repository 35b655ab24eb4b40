using System.Diagnostics;

namespace Competence.Access;

/// <content>How events change it.</content>
public sealed partial record PositionRoles
{
    /// <summary>The roles of a position that never had any.</summary>
    public static PositionRoles None(PositionId position, PersonId person) => new(position, person, [], Version: 0);

    /// <summary>The state after <paramref name="fact"/>. Total: every event a decision can return is handled, none is refused.</summary>
    public PositionRoles Apply(PositionRolesEvent fact) => fact switch
    {
        PositionRolesEvent.Granted it => this with { Grants = Grants.Add(new RoleGrant(it.Role, it.Scope, it.From, it.To)), Version = Version + 1 },
        PositionRolesEvent.Revoked it => Without(it.Role, it.Scope, it.LastDay),
        PositionRolesEvent.EndedWithPosition it => Without(it.Role, it.Scope, it.LastDay),
        _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}"),
    };

    /// <summary>Equal when position, person, grants and version are.</summary>
    public bool Equals(PositionRoles? other) => other is not null && Position == other.Position && Person == other.Person
        && Version == other.Version && Grants.SequenceEqual(other.Grants);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Position, Version);

    private PositionRoles Without(Role role, RoleScope scope, LocalDate lastDay) => this with
    {
        Grants = [.. Grants.Select(grant => IsSame(grant, role, scope) && LastsBeyond(grant, lastDay) ? grant with { To = lastDay } : grant)],
        Version = Version + 1,
    };

    private static bool LastsBeyond(RoleGrant grant, LocalDate day) => grant.To is not { } last || last > day;
}
