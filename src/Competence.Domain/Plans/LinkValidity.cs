using Competence.Requirements;

namespace Competence.Plans;

/// <summary>For how many days a fulfilment is valid in one plan, and for how many without the plan's adaptation: both are shown (REQ-88).</summary>
/// <param name="Days">What holds in the plan; none when it never lapses.</param>
/// <param name="OriginalDays">What the definition says.</param>
/// <param name="IsAdapted">Whether the plan's adaptation decides.</param>
public readonly record struct LinkValidity(int? Days, int? OriginalDays, bool IsAdapted)
{
    /// <summary>
    /// The validity in a plan: the plan's adaptation overrides the definition's own validity as long as the definition has one and allows adaptation
    /// (REQ-86, REQ-88).
    /// </summary>
    /// <param name="content">The published content.</param>
    /// <param name="adaptation">What the plan set; none when it set nothing.</param>
    public static LinkValidity Of(RequirementContent content, AdaptedValidity? adaptation)
    {
        ArgumentNullException.ThrowIfNull(content);
        return adaptation is not null && content.IsAdaptable
            ? new LinkValidity(adaptation.Days, content.ValidityDays, IsAdapted: true)
            : new LinkValidity(content.ValidityDays, content.ValidityDays, IsAdapted: false);
    }
}
