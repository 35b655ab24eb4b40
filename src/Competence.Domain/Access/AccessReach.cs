namespace Competence.Access;

/// <summary>How far a right of the access table goes: its column "scope".</summary>
internal enum AccessReach
{
    /// <summary>Oneself.</summary>
    Self,

    /// <summary>Employees in scope: the chain of leaders, the units of the role (ACC-18).</summary>
    Employees,

    /// <summary>Employees one is leader of, without the chain; for a unit role the units of the role (ACC-21).</summary>
    LedEmployees,

    /// <summary>Positions in the units of the role, ended ones too.</summary>
    Positions,

    /// <summary>Plans and definitions whose owner unit is in scope; for a plan responsible the named plans (ACC-08).</summary>
    Owners,

    /// <summary>Everything in the region; for a plan responsible the named plans (ACC-72).</summary>
    Region,

    /// <summary>What was sent to oneself (ACC-64).</summary>
    Sent,
}
