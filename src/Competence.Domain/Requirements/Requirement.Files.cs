using Competence.Attachments;

namespace Competence.Requirements;

public sealed partial record Requirement
{
    /// <summary>Decides whether a relevant file can be added. It acts at once and is no part of a draft (REQ-20).</summary>
    /// <param name="file">The file.</param>
    /// <param name="most">How many files a definition may have.</param>
    /// <returns>The event, or what <see cref="RefuseFile"/> says.</returns>
    public Result<RequirementEvent.FileAdded> AddFile(AttachedFile file, int most)
    {
        ArgumentNullException.ThrowIfNull(file);
        return RefuseFile(file.Description, most) is { } refusal ? refusal : new RequirementEvent.FileAdded(file);
    }

    /// <summary>Why no relevant file can be added, whatever is in it; none when one can.</summary>
    /// <param name="description">What the file is said to be.</param>
    /// <param name="most">How many files a definition may have.</param>
    public Refusal? RefuseFile(string? description, int most) =>
        IsArchived ? RequirementRules.Archived.Refuse()
        : Published is null ? RequirementRules.FileBeforePublishing.Refuse()
        : AttachedFile.RefuseDescription(description) is { } tooLong ? tooLong
        : Files.Length >= most ? RequirementRules.TooManyFiles.Refuse(("most", most))
        : null;

    /// <summary>Decides whether a relevant file can be taken away.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The event; <see cref="RequirementRules.Archived"/>; <see cref="GeneralRules.NotFound"/>.</returns>
    public Result<RequirementEvent.FileRemoved> RemoveFile(FileId file) =>
        IsArchived ? RequirementRules.Archived.Refuse()
        : Files.FirstOrDefault(one => one.File == file) is not { } found ? GeneralRules.NotFound.Refuse(("what", "file"), ("id", file))
        : new RequirementEvent.FileRemoved(file, found.Name);
}
