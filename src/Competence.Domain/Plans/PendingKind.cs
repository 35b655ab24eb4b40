namespace Competence.Plans;

/// <summary>What is pending on a definition in a plan, and what approving does (PLN-48 to PLN-51).</summary>
public enum PendingKind
{
    /// <summary>The link is inactive and the definition has a draft: the draft is published and the link activated (PLN-48).</summary>
    PublishAndActivate = 1,

    /// <summary>The link is active and the definition has a draft: the draft is published (PLN-49).</summary>
    Publish = 2,

    /// <summary>The link is inactive and there is no draft: the link is activated (PLN-50).</summary>
    Activate = 3,

    /// <summary>The link is inactive and the draft belongs to another unit: it cannot be approved here (PLN-51).</summary>
    DraftOfAnotherUnit = 4,
}
