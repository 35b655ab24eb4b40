using Competence.Attachments;

namespace Competence.Requirements;

/// <summary>The relevant files of definitions: added, taken away and read by those who administer them (REQ-20). They act at once, without a draft.</summary>
/// <param name="requirements">Changes definitions.</param>
/// <param name="files">Keeps contents.</param>
/// <param name="intake">Takes contents in.</param>
/// <param name="options">How many files a definition may have.</param>
public sealed class RequirementFileService(RequirementService requirements, IFileStore files, FileIntake intake, CompetenceOptions options)
{
    /// <summary>Adds a relevant file (REQ-20). Its content is read only when nothing else speaks against it.</summary>
    /// <param name="actor">Who edits.</param>
    /// <param name="id">The definition.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The definition; a refusal of <see cref="RequirementRules"/> or <see cref="FileRules"/>, a conflict, or the actor may not.</returns>
    public async ValueTask<Result<Requirement>> AddAsync(
        Actor actor, RequirementId id, long version, FileToAttach file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(file);
        return await requirements.RefuseFileAsync(actor, id, version, file.Text, options.MostFiles, cancellationToken) is { } refusal
            ? refusal
            : await intake.TakeAsync(
                actor.Person, file,
                stored => requirements.AddFileAsync(actor, id, version, stored, options.MostFiles, cancellationToken), cancellationToken);
    }

    /// <summary>Takes a relevant file away.</summary>
    /// <param name="actor">Who edits.</param>
    /// <param name="id">The definition.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The definition; <see cref="RequirementRules.Archived"/>, the file is not there, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Requirement>> RemoveAsync(
        Actor actor, RequirementId id, long version, FileId file, CancellationToken cancellationToken = default) =>
        requirements.RemoveFileAsync(actor, id, version, file, cancellationToken);

    /// <summary>Opens a relevant file, for who may see the definition itself; persons open it from their registration.</summary>
    /// <param name="actor">Who reads it.</param>
    /// <param name="id">The definition.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The file, whose content the caller disposes; <see cref="GeneralRules.NotFound"/>.</returns>
    public async ValueTask<Result<OpenedFile>> OpenAsync(Actor actor, RequirementId id, FileId file, CancellationToken cancellationToken = default) =>
        (await requirements.FindAsync(actor, id, cancellationToken)).TryPickValue(out Requirement? found, out Refusal? refusal)
            ? await AttachedFiles.OpenAsync(files, found.Files, file, cancellationToken)
            : refusal;
}
