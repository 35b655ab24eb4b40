using System.Collections.Immutable;

namespace Competence.Requirements;

public sealed partial class RequirementService
{
    /// <summary>
    /// Archives the definition at once and for good: nothing can be registered on it or changed any more, requests to sign it are cancelled, and it
    /// keeps nobody from what depends on it. Plans and other definitions stay as they are (REQ-91 to REQ-96). <see cref="BeforeArchivingAsync"/>
    /// tells what to show before.
    /// </summary>
    /// <param name="actor">Who archives it: a trust admin, or who has the archive add-on, with the owner unit in scope.</param>
    /// <param name="id">The definition.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="reason">Why; mandatory.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The definition; a refusal of <see cref="RequirementRules"/> or of the reason, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Requirement>> ArchiveAsync(
        Actor actor, RequirementId id, long version, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ChangeAsync(
            actor, id, version,
            (found, today) => access.ArchiveRefusalAsync(actor, found, today, cancellationToken),
            (found, moment) => new(found.Archive(actor.Person, reason, moment.Today).Map<RequirementEvent>(fact => fact)),
            cancellationToken);
    }

    /// <summary>Deletes a definition that lies in no plan, a deactivated link counted, and that nobody has begun on (REQ-77).</summary>
    /// <param name="actor">Who deletes it.</param>
    /// <param name="id">The definition.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The definition as it was last; a refusal of <see cref="RequirementRules"/>, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Requirement>> DeleteAsync(Actor actor, RequirementId id, long version, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, id, version, async (found, _) =>
        {
            bool isInPlan = await plans.IsLinkedAsync(id, cancellationToken);
            return found.Delete(isInPlan, await use.IsStartedAsync(id, cancellationToken)).Map<RequirementEvent>(fact => fact);
        }, cancellationToken);

    /// <summary>Why the actor may not hand the definition over to a unit: it must be there, and the actor needs the same right on it (as PLN-43 for plans).</summary>
    private async ValueTask<Refusal?> OwnerRefusalAsync(
        Actor actor, Requirement definition, UnitId? owner, LocalDate today, CancellationToken cancellationToken)
    {
        if (owner is not { } unit || unit == definition.OwnerUnit || unit == definition.Draft?.OwnerUnit)
        {
            return null;
        }

        ImmutableArray<UnitId> path = await tree.PathAsync(unit, cancellationToken);
        return path.IsEmpty
            ? GeneralRules.NotFound.Refuse(("what", "unit"), ("id", unit))
            : DefinitionAccess.CreateRefusal(actor, path, definition.IsCentral, today);
    }
}
