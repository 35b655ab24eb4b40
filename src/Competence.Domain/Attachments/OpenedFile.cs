namespace Competence.Attachments;

/// <summary>An attached file that somebody may read. Whoever got it disposes the content.</summary>
/// <param name="File">What is known of it.</param>
/// <param name="Content">The content, from its beginning.</param>
public sealed record OpenedFile(AttachedFile File, Stream Content);
