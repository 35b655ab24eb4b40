using Competence.Attachments;

namespace Competence.Requirements;

public sealed partial class RequirementService
{
    /// <summary>Why the actor can add no relevant file now, whatever is in it; asked before its content is read.</summary>
    internal async ValueTask<Refusal?> RefuseFileAsync(
        Actor actor, RequirementId id, long version, string? description, int most, CancellationToken cancellationToken) =>
        await requirements.FindAsync(id, cancellationToken) is not { } found
            ? GeneralRules.NotFound.Refuse(("what", "requirement"), ("id", id))
            : await access.EditRefusalAsync(actor, found, clock.Read().Today, cancellationToken)
                ?? CommitRetry.Stale(version, found.Version) ?? found.RefuseFile(description, most);

    /// <summary>Adds a relevant file whose content is stored.</summary>
    internal ValueTask<Result<Requirement>> AddFileAsync(
        Actor actor, RequirementId id, long version, AttachedFile file, int most, CancellationToken cancellationToken) =>
        ChangeAsync(actor, id, version, (found, _) => new(found.AddFile(file, most).Map<RequirementEvent>(fact => fact)), cancellationToken);

    /// <summary>Takes a relevant file away; its content is deleted by the sweep.</summary>
    internal ValueTask<Result<Requirement>> RemoveFileAsync(
        Actor actor, RequirementId id, long version, FileId file, CancellationToken cancellationToken) =>
        ChangeAsync(actor, id, version, (found, _) => new(found.RemoveFile(file).Map<RequirementEvent>(fact => fact)), cancellationToken);

    /// <summary>Takes the files from a definition that is about to be deleted, so that their contents are deleted too.</summary>
    private static Requirement WithoutFiles(IUnitOfWork unit, Requirement last)
    {
        foreach (AttachedFile file in last.Files)
        {
            RequirementEvent.FileRemoved removed = new(file.File, file.Name);
            last = last.Apply(removed);
            unit.Save(last, removed);
        }

        return last;
    }
}
