namespace Competence;

/// <summary>Why a file is not taken.</summary>
public static class FileRules
{
    /// <summary>The file is larger than <see cref="CompetenceOptions.LargestFile"/>.</summary>
    public static readonly Rule TooLarge = new("file.too-large", "", RefusalKind.Invalid, "The file {name} is larger than {most} bytes.");

    /// <summary>The file's type is not one of <see cref="CompetenceOptions.FileTypes"/>.</summary>
    public static readonly Rule TypeNotAllowed = new("file.type-not-allowed", "", RefusalKind.Invalid,
        "Files of the type {type} cannot be attached; {name} is one.");

    /// <summary>The file's name ends otherwise than files of its type do, or its first bytes are not of that type.</summary>
    public static readonly Rule NotOfItsType = new("file.not-of-its-type", "", RefusalKind.Invalid,
        "The file {name} is not what it says to be. Save it again in one of the formats that can be attached.");

    /// <summary>There is nothing in the file.</summary>
    public static readonly Rule Empty = new("file.empty", "", RefusalKind.Invalid, "The file {name} is empty.");

    /// <summary>The host has no <see cref="IFileStore"/>.</summary>
    public static readonly Rule NoStore = new("file.no-store", "", RefusalKind.Rule, "Files cannot be attached here.");

    /// <summary>Why a file is not taken, as far as its name and its first bytes tell; none when it may be. What every store asks first.</summary>
    /// <param name="upload">The file.</param>
    /// <param name="head">Its first <see cref="FileSignature.Enough"/> bytes, or all when it is shorter; what comes after those is not looked at.</param>
    /// <param name="options">The types that are taken.</param>
    public static Refusal? Refuse(FileUpload upload, ReadOnlySpan<byte> head, CompetenceOptions options)
    {
        ArgumentNullException.ThrowIfNull(upload);
        ArgumentNullException.ThrowIfNull(options);
        string name = FileName.Clean(upload.Name);
        return head.IsEmpty ? Empty.Refuse(("name", name))
            : !options.FileTypes.Contains(upload.ContentType) ? TypeNotAllowed.Refuse(("name", name), ("type", upload.ContentType))
            : !FileSignature.FitsName(upload.ContentType, name) || !FileSignature.Fits(upload.ContentType, head[..Math.Min(head.Length, FileSignature.Enough)]) ? NotOfItsType.Refuse(("name", name))
            : null;
    }
}
