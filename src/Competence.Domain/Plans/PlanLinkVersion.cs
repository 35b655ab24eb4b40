using Competence.Requirements;

namespace Competence.Plans;

/// <summary>A definition with the published version that a plan now holds.</summary>
/// <param name="Requirement">The definition.</param>
/// <param name="RequirementVersion">Its published version; 0 before it was published.</param>
public readonly record struct PlanLinkVersion(RequirementId Requirement, int RequirementVersion);
