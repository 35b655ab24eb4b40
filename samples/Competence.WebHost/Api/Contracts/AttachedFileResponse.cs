using Competence.Attachments;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A file that is attached.</summary>
/// <param name="Id">The file.</param>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">The SHA-256 of its content, in hexadecimal digits.</param>
/// <param name="Description">What it is, if it was said.</param>
/// <param name="AddedOn">The day on which it was added.</param>
/// <param name="AddedBy">Who added it.</param>
internal sealed record AttachedFileResponse(
    FileId Id, string Name, string ContentType, long Length, string Sha256, string? Description, LocalDate AddedOn, PersonId AddedBy)
{
    /// <summary>Writes a file.</summary>
    public static AttachedFileResponse Of(AttachedFile it) =>
        new(it.File, it.Name, it.ContentType, it.Length, it.Sha256, it.Description, it.AddedOn, it.AddedBy);
}
