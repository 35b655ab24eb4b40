namespace Competence.FollowUp.Search;

/// <summary>A part of a text.</summary>
/// <param name="Text">The part as it was written; whoever shows it escapes it.</param>
/// <param name="IsMarked">Whether it is a word that was searched for.</param>
public readonly record struct TextPart(string Text, bool IsMarked);
