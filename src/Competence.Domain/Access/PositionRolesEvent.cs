namespace Competence.Access;

/// <summary>What happens to the ordered roles of a position: logged with scope, and by the envelope with who and when (ACC-04).</summary>
public abstract record PositionRolesEvent : DomainEvent
{
    private PositionRolesEvent()
    {
    }

    /// <summary>A role was granted.</summary>
    /// <param name="Role">The role.</param>
    /// <param name="Scope">What it was granted for.</param>
    /// <param name="From">The first day it holds.</param>
    /// <param name="To">The last day it holds; none while it is open-ended.</param>
    public sealed record Granted(Role Role, RoleScope Scope, LocalDate From, LocalDate? To) : PositionRolesEvent;

    /// <summary>A role was revoked: all its grants for the scope end.</summary>
    /// <param name="Role">The role.</param>
    /// <param name="Scope">What it had been granted for.</param>
    /// <param name="LastDay">The last day it may have held.</param>
    public sealed record Revoked(Role Role, RoleScope Scope, LocalDate LastDay) : PositionRolesEvent;

    /// <summary>A role ended for good with its position: all its grants for the scope end, and it must be ordered again (ORG-54).</summary>
    /// <param name="Role">The role.</param>
    /// <param name="Scope">What it had been granted for.</param>
    /// <param name="LastDay">The last day it may have held.</param>
    public sealed record EndedWithPosition(Role Role, RoleScope Scope, LocalDate LastDay) : PositionRolesEvent;
}
