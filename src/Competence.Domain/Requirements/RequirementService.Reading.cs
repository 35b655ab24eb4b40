using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Requirements;

public sealed partial class RequirementService
{
    /// <summary>One definition, published version and draft, for who may see it.</summary>
    /// <returns>The definition; <see cref="GeneralRules.NotFound"/> for one that the actor may not see.</returns>
    public async ValueTask<Result<Requirement>> FindAsync(Actor actor, RequirementId id, CancellationToken cancellationToken = default)
    {
        if (await requirements.FindAsync(id, cancellationToken) is not { } found)
        {
            return GeneralRules.NotFound.Refuse(("what", "requirement"), ("id", id));
        }

        return await access.SightRefusalAsync(actor, found, clock.Read().Today, cancellationToken) is { } unseen ? unseen : found;
    }

    /// <summary>The administration list: the definitions owned by the units that the actor has access to, by name, archived ones left out (REQ-97).</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="search">A text in name or description, in any case; empty for all (REQ-98).</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The page; <see cref="GeneralRules.AccessDenied"/> for who has no requirement administration.</returns>
    public async ValueTask<Result<Page<RequirementRow>>> ListAsync(
        Actor actor, string search, PageRequest page = default, CancellationToken cancellationToken = default)
    {
        OwnerScope scope = AccessPolicy.OwnerUnits(actor, AccessAction.RequirementAdministration, clock.Read().Today);
        return scope.IsEmpty
            ? GeneralRules.AccessDenied.Refuse(("action", AccessPolicy.SlugOf(AccessAction.RequirementAdministration)))
            : await reader.ListAsync(scope, search, page, cancellationToken);
    }

    /// <summary>All published versions with their full content, the newest first (REQ-66).</summary>
    /// <returns>The versions; <see cref="GeneralRules.NotFound"/> for a definition that the actor may not see.</returns>
    public async ValueTask<Result<ImmutableArray<RequirementVersion>>> VersionsAsync(
        Actor actor, RequirementId id, CancellationToken cancellationToken = default) =>
        (await FindAsync(actor, id, cancellationToken)).TryPickValue(out Requirement? found, out Refusal? refusal)
            ? await reader.VersionsAsync(found.Id, cancellationToken)
            : refusal;

    /// <summary>What happened to a definition, the newest first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">The definition.</param>
    /// <param name="page">Which part; what is for auditors is left out.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The entries; <see cref="GeneralRules.NotFound"/> for a definition that the actor may not see.</returns>
    public async ValueTask<Result<ImmutableArray<HistoryEntry>>> HistoryAsync(
        Actor actor, RequirementId id, HistoryPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        return (await FindAsync(actor, id, cancellationToken)).TryPickValue(out Requirement? found, out Refusal? refusal)
            ? await reader.HistoryAsync(found.Id, page with { Audience = Audience.History }, cancellationToken)
            : refusal;
    }

    /// <summary>The sharing list: the units, their reach, in how many of their plans the definition lies, and ended shares still in use (REQ-52, REQ-54).</summary>
    /// <returns>The lines; <see cref="GeneralRules.NotFound"/> for a definition that the actor may not see.</returns>
    public async ValueTask<Result<ImmutableArray<ShareRow>>> SharesAsync(
        Actor actor, RequirementId id, CancellationToken cancellationToken = default) =>
        (await FindAsync(actor, id, cancellationToken)).TryPickValue(out Requirement? found, out Refusal? refusal)
            ? await reader.SharesAsync(found, cancellationToken)
            : refusal;
}
