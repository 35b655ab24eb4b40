namespace Competence.Delegation;

/// <summary>Why a deputyship ended by itself (DEP-15).</summary>
public enum DeputyshipEnd
{
    /// <summary>The leader's position was deactivated.</summary>
    LeaderPositionEnded = 1,

    /// <summary>The position that the deputy was chosen in was deactivated.</summary>
    DeputyPositionEnded = 2,

    /// <summary>The leader is no longer leader of anybody.</summary>
    LeadsNobody = 3,
}
