namespace Competence.Organisation;

/// <summary>The reasons to refuse what is done to a position by hand.</summary>
public static class PositionRules
{
    /// <summary>What begins and ends with a loan follows the loan.</summary>
    public static readonly Rule IsTemporary = new("position.is-temporary", "LOA-16", RefusalKind.Rule,
        "The position is the temporary one of a loan and begins and ends with it: change the loan.");

    /// <summary>Only an ended position is reactivated.</summary>
    public static readonly Rule IsActive = new("position.is-active", "ORG-85", RefusalKind.Rule,
        "The position is active already.");

    /// <summary>Only an active position is deactivated.</summary>
    public static readonly Rule IsDeactivated = new("position.is-deactivated", "ORG-92", RefusalKind.Rule,
        "The position is deactivated already.");
}
