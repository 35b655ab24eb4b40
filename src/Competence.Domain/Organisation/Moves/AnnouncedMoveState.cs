namespace Competence.Organisation.Moves;

/// <summary>How far an announced move has come.</summary>
public enum AnnouncedMoveState
{
    /// <summary>Import runs look for it.</summary>
    Waiting = 1,

    /// <summary>An import run found it in the master data and carried the position on.</summary>
    Done = 2,

    /// <summary>It was withdrawn before any run found it.</summary>
    Withdrawn = 3,
}
