namespace Competence.Requirements;

/// <summary>One published version of a definition with its full content (REQ-66).</summary>
/// <param name="Requirement">The definition.</param>
/// <param name="Number">1 for the first publishing, then one more each time.</param>
/// <param name="Content">All that was published.</param>
public sealed record RequirementVersion(RequirementId Requirement, int Number, RequirementContent Content);
