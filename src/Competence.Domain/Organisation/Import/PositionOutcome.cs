namespace Competence.Organisation.Import;

/// <summary>What a line, or its absence, means for the position that is stored or not.</summary>
internal enum PositionOutcome
{
    /// <summary>There is no such position and there is to be none: too early, or ended already.</summary>
    Skipped,

    /// <summary>The stored position stays as it is, whatever the line says.</summary>
    Kept,

    /// <summary>There is a new position.</summary>
    Created,

    /// <summary>The stored position follows the line.</summary>
    Followed,

    /// <summary>The deactivated position is opened again and follows the line.</summary>
    Reopened,

    /// <summary>The active position follows the line, if any, and is deactivated.</summary>
    Deactivated,

    /// <summary>The active position is deactivated under its old terms; the line is of a later employment whose time has not come.</summary>
    DeactivatedBeforeGap,

    /// <summary>The active position is deactivated under its old terms and opened again under those of the line.</summary>
    DeactivatedAndReopened,
}
