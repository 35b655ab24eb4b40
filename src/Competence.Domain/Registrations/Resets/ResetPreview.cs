using Competence.Requirements;

namespace Competence.Registrations.Resets;

/// <summary>What is shown before a reset for everybody is confirmed.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Extent">Whom it concerns.</param>
public sealed record ResetPreview(Requirement Definition, ResetExtent Extent);
