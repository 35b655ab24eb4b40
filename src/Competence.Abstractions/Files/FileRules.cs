namespace Competence;

/// <summary>Why a file is not taken.</summary>
public static class FileRules
{
    /// <summary>The file is larger than <see cref="CompetenceOptions.LargestFile"/>.</summary>
    public static readonly Rule TooLarge = new("file.too-large", "", RefusalKind.Invalid, "The file {name} is larger than {most} bytes.");

    /// <summary>The file's type is not one of <see cref="CompetenceOptions.FileTypes"/>.</summary>
    public static readonly Rule TypeNotAllowed = new("file.type-not-allowed", "", RefusalKind.Invalid,
        "Files of the type {type} cannot be attached; {name} is one.");

    /// <summary>There is nothing in the file.</summary>
    public static readonly Rule Empty = new("file.empty", "", RefusalKind.Invalid, "The file {name} is empty.");
}
