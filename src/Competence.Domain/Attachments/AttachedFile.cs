namespace Competence.Attachments;

/// <summary>A stored file that belongs to a registration or to a definition; its content lies in the <see cref="IFileStore"/>.</summary>
/// <param name="File">The file.</param>
/// <param name="Name">Its name, as <see cref="FileName.Clean"/> left it.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">The SHA-256 of its content: 64 hexadecimal digits in lower case.</param>
/// <param name="Description">What it is, if it was said (PRG-19).</param>
/// <param name="AddedOn">The day on which it was added.</param>
/// <param name="AddedBy">Who added it.</param>
public sealed record AttachedFile(
    FileId File, string Name, string ContentType, long Length, string Sha256, string? Description, LocalDate AddedOn, PersonId AddedBy)
{
    /// <summary>The longest description, in characters.</summary>
    public const int LongestDescription = 200;

    /// <summary>Why a file is not taken with this description; none when it may be.</summary>
    internal static Refusal? RefuseDescription(string? description) =>
        description?.Length > LongestDescription ? GeneralRules.TextTooLong.Refuse(("field", "description"), ("most", LongestDescription)) : null;
}
