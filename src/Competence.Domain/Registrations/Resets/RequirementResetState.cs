namespace Competence.Registrations.Resets;

/// <summary>How far a reset for everybody has come.</summary>
public enum RequirementResetState
{
    /// <summary>It goes through the people, or was interrupted and waits to be gone on with.</summary>
    Running = 0,

    /// <summary>It has come through.</summary>
    Finished = 1,
}
