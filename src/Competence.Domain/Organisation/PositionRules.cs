namespace Competence.Organisation;

/// <summary>The reasons to refuse what is done to a position by hand.</summary>
public static class PositionRules
{
    /// <summary>Only an ended position is reactivated.</summary>
    public static readonly Rule IsActive = new("position.is-active", "ORG-85", RefusalKind.Rule,
        "The position {position} is active already.");

    /// <summary>Only an active position is deactivated.</summary>
    public static readonly Rule IsDeactivated = new("position.is-deactivated", "ORG-92", RefusalKind.Rule,
        "The position {position} is deactivated already.");
}
