using System.Collections.Immutable;

namespace Competence.Access;

/// <summary>The ordered roles of one position (ACC-02, ACC-09).</summary>
/// <param name="Position">The position they are tied to.</param>
/// <param name="Person">Its person.</param>
/// <param name="Grants">The grants, in the order they were made; ended ones stay.</param>
/// <param name="Version">How many events made it.</param>
public sealed partial record PositionRoles(PositionId Position, PersonId Person, ImmutableArray<RoleGrant> Grants, long Version) : IAggregate
{
    /// <summary>The kind of subject that a position's roles are.</summary>
    public const string SubjectKind = "position-roles";

    /// <inheritdoc/>
    public Subject Subject => new(SubjectKind, Position.Value, Person);
}
