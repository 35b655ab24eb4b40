namespace Competence.Access;

/// <summary>How far a right of the access table goes: its column "scope".</summary>
public enum AccessReach
{
    /// <summary>Oneself.</summary>
    Self,

    /// <summary>Employees in scope: the chain of leaders, the units of the role (ACC-18).</summary>
    Employees,

    /// <summary>Employees one is leader of, without the chain; for a unit role the units of the role (ACC-21).</summary>
    LedEmployees,

    /// <summary>Positions in the units of the role, ended ones too.</summary>
    Positions,

    /// <summary>What is owned by a unit in scope, such as plans and definitions; for a plan responsible the named plans (ACC-08).</summary>
    Owners,

    /// <summary>Everything in the region; for a plan responsible the named plans (ACC-72).</summary>
    Region,

    /// <summary>What was sent to oneself, or to the leader in whose place one acts (ACC-64).</summary>
    Sent,

    /// <summary>Own candidates: residents and apprentices that one supervises or is education officer of (ACC-52, ACC-58). Nobody's are known yet.</summary>
    Candidates,

    /// <summary>What one takes part in, such as a conversation. Nobody's are known yet.</summary>
    Participants,
}
