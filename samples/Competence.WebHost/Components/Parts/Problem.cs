namespace Competence.WebHost.Components.Parts;

/// <summary>One thing that is wrong with what was posted.</summary>
/// <param name="Text">What is wrong and what to do.</param>
/// <param name="Field">The id of the field that it concerns; none when it concerns the whole.</param>
public sealed record Problem(string Text, string? Field);
