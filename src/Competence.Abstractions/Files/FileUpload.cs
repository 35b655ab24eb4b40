namespace Competence;

/// <summary>A file on its way in.</summary>
/// <param name="Id">What it shall be stored as.</param>
/// <param name="Name">The name that the user gave it; it is cleaned by <see cref="FileName.Clean"/>.</param>
/// <param name="ContentType">The type that the client states, in lower case and without parameters.</param>
/// <param name="Content">The content, read once from where it stands.</param>
public sealed record FileUpload(FileId Id, string Name, string ContentType, Stream Content);
