namespace Competence.Organisation;

/// <summary>The terms of an employment that may change while the position stays the same.</summary>
/// <param name="Title">The title of the post.</param>
/// <param name="Occupation">What it is for competence management.</param>
/// <param name="IsTemporary">Whether it is a temporary post.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; none while it is open-ended.</param>
public sealed record Employment(string Title, Occupation Occupation, bool IsTemporary, LocalDate Start, LocalDate? End);
