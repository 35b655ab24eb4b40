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

    /// <summary>The administration list: the definitions owned by the units that the actor has access to, archived ones left out (REQ-97).</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="query">Which of them, in which order (REQ-98).</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The page; <see cref="GeneralRules.AccessDenied"/> for who has no requirement administration.</returns>
    public async ValueTask<Result<Page<RequirementRow>>> ListAsync(
        Actor actor, RequirementListQuery query, PageRequest page = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return AdministrationScope(actor).TryPickValue(out OwnerScope? scope, out Refusal? denied)
            ? await reader.ListAsync(scope, query, page, cancellationToken)
            : denied;
    }

    /// <summary>The global list of central definitions, archived ones left out (REQ-90): those of the region and of the trusts told apart (REQ-89).</summary>
    /// <param name="actor">Who asks: who may edit central definitions.</param>
    /// <param name="query">Which of them, in which order (REQ-98).</param>
    /// <param name="isRegional">Those that the region owns, or those that trusts own; none for both.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The page; <see cref="GeneralRules.AccessDenied"/> for who may not edit central definitions.</returns>
    public async ValueTask<Result<Page<RequirementRow>>> ListCentralAsync(
        Actor actor, RequirementListQuery query, bool? isRegional = null, PageRequest page = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return AccessPolicy.InGeneral(actor, AccessAction.CentralRequirementEdit, clock.Read().Today) is { } denied
            ? denied
            : await reader.CentralAsync(query, isRegional, page, cancellationToken);
    }

    /// <summary>Definitions that another one can depend on, by name, identifier or category and by owner (REQ-37): those that the actor sees.</summary>
    /// <param name="actor">Who asks: who edits definitions.</param>
    /// <param name="query">Which of them.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The page, by name; <see cref="GeneralRules.AccessDenied"/> for who edits no definitions.</returns>
    public async ValueTask<Result<Page<RequirementRow>>> FindPrerequisitesAsync(
        Actor actor, DefinitionQuery query, PageRequest page = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return await PrerequisiteReachAsync(actor, clock.Read().Today, cancellationToken) is { } reach
            ? await reader.FindAsync(query, reach, page, cancellationToken)
            : GeneralRules.AccessDenied.Refuse(("action", AccessPolicy.SlugOf(AccessAction.RequirementEdit)));
    }

    /// <summary>The archive: the archived definitions owned by the units that the actor has access to (REQ-95, REQ-97).</summary>
    /// <inheritdoc cref="ListAsync"/>
    public async ValueTask<Result<Page<ArchivedRequirementRow>>> ListArchivedAsync(
        Actor actor, RequirementListQuery query, PageRequest page = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return AdministrationScope(actor).TryPickValue(out OwnerScope? scope, out Refusal? denied)
            ? await reader.ArchivedAsync(scope, query, page, cancellationToken)
            : denied;
    }

    /// <summary>The plans that hold a published definition, and how many persons have one of them (REQ-55).</summary>
    /// <returns>Where it is used; <see cref="RequirementRules.NeverPublished"/>; <see cref="GeneralRules.NotFound"/> for a definition that the actor may not see.</returns>
    public async ValueTask<Result<RequirementUse>> UsedInAsync(Actor actor, RequirementId id, CancellationToken cancellationToken = default) =>
        !(await FindAsync(actor, id, cancellationToken)).TryPickValue(out Requirement? found, out Refusal? refusal) ? refusal
        : found.Published is null ? RequirementRules.NeverPublished.Refuse()
        : await reader.UseAsync(found, cancellationToken);

    /// <summary>What is shown before a definition is archived: its status, the plans that hold it and how many persons have one of them (REQ-92).</summary>
    /// <returns>
    /// Where it is used; <see cref="RequirementRules.Archived"/>; <see cref="RequirementRules.BeingReset"/>; <see cref="GeneralRules.NotFound"/> for a definition that the actor may not see,
    /// <see cref="GeneralRules.AccessDenied"/> for one that the actor may not archive.
    /// </returns>
    public async ValueTask<Result<RequirementUse>> BeforeArchivingAsync(Actor actor, RequirementId id, CancellationToken cancellationToken = default)
    {
        if (await requirements.FindAsync(id, cancellationToken) is not { } found)
        {
            return GeneralRules.NotFound.Refuse(("what", "requirement"), ("id", id));
        }

        return await access.ArchiveRefusalAsync(actor, found, clock.Read().Today, cancellationToken) is { } denied ? denied
            : found.IsArchived ? RequirementRules.Archived.Refuse()
            : found.RunningReset is not null ? RequirementRules.BeingReset.Refuse()
            : await reader.UseAsync(found, cancellationToken);
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

    private async ValueTask<DefinitionReach?> PrerequisiteReachAsync(Actor actor, LocalDate today, CancellationToken cancellationToken)
    {
        bool editsOwned = AccessPolicy.InGeneral(actor, AccessAction.RequirementAdministration, today) is null
            || AccessPolicy.InGeneral(actor, AccessAction.RequirementEdit, today) is null;
        bool editsCentral = AccessPolicy.InGeneral(actor, AccessAction.CentralRequirementEdit, today) is null;
        OwnerScope seen = AccessPolicy.OwnerUnits(actor, AccessAction.PlanList, today);
        return !editsOwned && !editsCentral ? null
            : seen.WholeRegion ? DefinitionReach.Everything
            : new DefinitionReach(Among: await plans.LyingInAsync(seen.Plans, cancellationToken), Central: editsCentral);
    }

    private Result<OwnerScope> AdministrationScope(Actor actor)
    {
        OwnerScope scope = AccessPolicy.OwnerUnits(actor, AccessAction.RequirementAdministration, clock.Read().Today);
        return scope.IsEmpty ? GeneralRules.AccessDenied.Refuse(("action", AccessPolicy.SlugOf(AccessAction.RequirementAdministration))) : scope;
    }
}
