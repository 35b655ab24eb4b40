namespace Competence.Organisation.Moves;

/// <summary>What announcing a move warns of and does not refuse.</summary>
public enum AnnouncedMoveWarning
{
    /// <summary>The change is fewer than 14 days away (ORG-76).</summary>
    ShortNotice = 1,
}
