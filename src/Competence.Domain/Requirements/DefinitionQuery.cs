namespace Competence.Requirements;

/// <summary>How definitions are looked for that another definition or a plan shall build on (REQ-37, PLN-27).</summary>
/// <param name="Search">A text in the name or description, in any case, or the whole identifier; empty for all.</param>
/// <param name="Category">A category: it and all below it; none for all.</param>
/// <param name="Owner">A text in the owner's number and name, in any case; empty for all.</param>
public sealed record DefinitionQuery(string Search = "", CategoryId? Category = null, string Owner = "");
