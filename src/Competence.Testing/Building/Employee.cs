using Competence.Organisation;

namespace Competence.Testing.Building;

/// <summary>A person with the position that the person acts from.</summary>
/// <param name="Person">The person.</param>
/// <param name="Position">The position.</param>
/// <param name="LeadsEmployees">Whether somebody has the position as leader.</param>
public sealed record Employee(Person Person, Position Position, bool LeadsEmployees = false)
{
    /// <summary>The person's identifier.</summary>
    public PersonId Id => Person.Id;

    /// <summary>The person acting from the position, without ordered roles.</summary>
    public Actor Actor => ActorWith();

    /// <summary>The person acting from the position with ordered roles.</summary>
    public Actor ActorWith(params ReadOnlySpan<RoleGrant> grants) =>
        new(Person.Id, new ActingAs.Position(Position.Id, Position.Unit, LeadsEmployees), [.. grants]);
}
