namespace Competence;

/// <summary>A file that is kept.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name, as <see cref="FileName.Clean"/> leaves it.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">The SHA-256 of its content: 64 hexadecimal digits in lower case.</param>
public sealed record StoredFile(FileId Id, string Name, string ContentType, long Length, string Sha256);
