using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.FollowUp;

/// <summary>One requirement of an opened plan.</summary>
/// <param name="Requirement">The definition.</param>
/// <param name="Content">What it says; in a deactivated plan as the plan held it then.</param>
/// <param name="Validity">For how long a fulfilment is valid by this plan, and by the definition alone: both are shown (REQ-88).</param>
/// <param name="Status">The status in this plan.</param>
/// <param name="Colour">The colour in the viewer's view.</param>
/// <param name="DaysLeft">How many days it is still valid, 0 on the last one; none when it is not fulfilled or never expires.</param>
/// <param name="FulfilledOn">The date of the fulfilment that counts; none when there is none.</param>
/// <param name="ExpiresOn">The last valid day; none when it never expires.</param>
/// <param name="Deadline">By when it is asked for; none when no deadline is set (PRG-76).</param>
/// <param name="Counted">How many repetitions count.</param>
/// <param name="Relevance">Which marks lie on it.</param>
/// <param name="Comment">The comment of its own mark; none without one.</param>
/// <param name="Actions">What the viewer may do with it through this plan.</param>
public sealed record PlanViewItem(
    RequirementId Requirement,
    RequirementContent Content,
    LinkValidity Validity,
    RequirementStatus Status,
    StatusColour Colour,
    int? DaysLeft,
    LocalDate? FulfilledOn,
    LocalDate? ExpiresOn,
    LocalDate? Deadline,
    int Counted,
    Relevance Relevance,
    string? Comment,
    PlanItemActions Actions);
