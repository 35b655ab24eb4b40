namespace Competence;

/// <summary>A file that is kept.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name, without folders and control characters.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="Length">Its length in bytes.</param>
public sealed record StoredFile(FileId Id, string Name, string ContentType, long Length);
