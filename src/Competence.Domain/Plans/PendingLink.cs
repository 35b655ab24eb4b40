using Competence.Requirements;

namespace Competence.Plans;

/// <summary>A definition in a plan with something pending: a line of the approval tab (PLN-47).</summary>
/// <param name="Requirement">The definition as it is now.</param>
/// <param name="Link">Its link.</param>
/// <param name="Kind">What is pending.</param>
public sealed record PendingLink(Requirement Requirement, PlanLink Link, PendingKind Kind)
{
    /// <summary>Whether it can be ticked and approved (PLN-52).</summary>
    public bool CanBeApproved => Kind != PendingKind.DraftOfAnotherUnit;

    /// <summary>Whether approving publishes the draft.</summary>
    public bool PublishesDraft => Kind is PendingKind.PublishAndActivate or PendingKind.Publish;
}
