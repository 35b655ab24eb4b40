namespace Competence.Attachments;

/// <summary>A file that somebody wants to attach.</summary>
/// <param name="Name">The name that the user gave it.</param>
/// <param name="ContentType">The type that the client states.</param>
/// <param name="Description">What it is, if it was said; trimmed, none when blank.</param>
/// <param name="Content">The content, read once from where it stands, and only when nothing else speaks against it.</param>
public sealed record FileToAttach(string Name, string ContentType, string? Description, Stream Content)
{
    /// <summary>The description as it is kept.</summary>
    public string? Text => string.IsNullOrWhiteSpace(Description) ? null : Description.Trim();
}
