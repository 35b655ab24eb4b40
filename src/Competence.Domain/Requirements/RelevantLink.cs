namespace Competence.Requirements;

/// <summary>Something to read beside the description (REQ-19).</summary>
/// <param name="Title">What it is.</param>
/// <param name="Address">Where it is: an absolute address of the schemes https or http.</param>
public sealed record RelevantLink(string Title, string Address);
