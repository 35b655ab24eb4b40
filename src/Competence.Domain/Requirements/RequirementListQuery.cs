namespace Competence.Requirements;

/// <summary>What of the administration list, or of the archive, is asked for (REQ-95, REQ-98).</summary>
/// <param name="Search">A text in name or description, in the archive in the name; in any case, empty for all.</param>
/// <param name="Owner">A text in the owner's number and name, in any case; empty for all.</param>
/// <param name="Description">A text in the description, in any case; empty for all. The archive does not tell descriptions and takes no notice of it.</param>
/// <param name="By">What decides the order; then the name.</param>
/// <param name="IsDescending">Whether the last comes first.</param>
/// <param name="Category">A category: it and all below it; none for all. The archive takes no notice of it.</param>
public sealed record RequirementListQuery(
    string Search = "", string Owner = "", string Description = "", RequirementColumn By = RequirementColumn.Name, bool IsDescending = false,
    CategoryId? Category = null);
