using Competence.Requirements;

namespace Competence.Assignments;

/// <summary>One requirement of an assignment as it stood on a day: a line of the picture that a deactivated plan shows (PRG-06, ASG-34).</summary>
/// <param name="Requirement">The definition.</param>
/// <param name="RequirementVersion">The version that the plan held.</param>
/// <param name="Status">The status in this plan that day.</param>
/// <param name="FulfilledOn">When it was fulfilled, if it was.</param>
/// <param name="ExpiresOn">When that expires, if it does.</param>
public sealed record AssignmentCell(
    RequirementId Requirement, int RequirementVersion, RequirementStatus Status, LocalDate? FulfilledOn, LocalDate? ExpiresOn);
