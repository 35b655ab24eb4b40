using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation;
using Competence.Requirements;

namespace Competence.Plans;

/// <summary>Reads plans in lists, their versions and history.</summary>
/// <param name="rows">Lists plans.</param>
/// <param name="published">Lists plans by where they are published.</param>
/// <param name="versions">Reads versions.</param>
/// <param name="history">Reads what has happened.</param>
/// <param name="definitions">Finds definitions.</param>
/// <param name="tree">Tells what lies above and below a unit.</param>
/// <param name="options">How large a page may be.</param>
public sealed class PlanReader(
    IRowSource<PlanRow> rows,
    IPublishedPlans published,
    IPlanVersions versions,
    IHistory history,
    RequirementReader definitions,
    IOrganisationTree tree,
    CompetenceOptions options)
{
    /// <summary>One page of the plans that the actor sees, by name; none for who has no plan list (PLN-84, PLN-92).</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="search">A text in the name, in any case; empty for all.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="wide">How wide the list is.</param>
    /// <param name="today">The day on which grants must hold.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<Page<PlanRow>> ListAsync(
        Actor actor, string search, PageRequest page, PlanListScope wide, LocalDate today, CancellationToken cancellationToken = default)
    {
        OwnerScope seen = AccessPolicy.OwnerUnits(actor, AccessAction.PlanList, today);
        OwnerScope edited = AccessPolicy.OwnerUnits(actor, AccessAction.PlanEdit, today);
        IReadOnlyCollection<UnitId>? owners = wide switch
        {
            _ when !seen.WholeRegion => [],
            PlanListScope.WholeRegion => null,
            PlanListScope.OwnTrust => await OwnTrustAsync(actor, cancellationToken),
            _ => edited.WholeRegion ? null : await tree.UnitsInAsync(edited.Units, cancellationToken),
        };
        return await rows.PageAsync(new PlansOwnedBySpec(owners, [.. seen.Plans], search), Cut(page), cancellationToken);
    }

    /// <summary>One page of the plans that the actor may assign to somebody, by name (ASG-15, ASG-16).</summary>
    public async ValueTask<Page<PlanRow>> AssignableAsync(
        Actor actor, string search, PageRequest page, LocalDate today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(search);
        ImmutableArray<UnitId> path = actor.Unit is { } unit ? await tree.PathAsync(unit, cancellationToken) : [];
        ImmutableArray<UnitScope> units = PlanOffer.UnitsOf(actor, path, today);
        return units.IsEmpty
            ? new Page<PlanRow>([], 0, Cut(page))
            : await published.PageAsync(new PublishedPlanQuery(units, search.Trim()), Cut(page), cancellationToken);
    }

    /// <summary>One page of the definitions that a plan of a unit may fetch: those shared with the unit (REQ-48, PLN-27).</summary>
    public async ValueTask<Page<RequirementRow>> FetchableAsync(
        UnitId owner, DefinitionQuery query, PageRequest page, CancellationToken cancellationToken = default) =>
        await definitions.FindAsync(query, new DefinitionReach(SharedWith: await tree.PathAsync(owner, cancellationToken)), page, cancellationToken);

    /// <summary>All versions of a plan, the newest first (PLN-67).</summary>
    public ValueTask<ImmutableArray<PlanVersionInfo>> VersionsAsync(PlanId id, CancellationToken cancellationToken = default) =>
        versions.ListAsync(id, cancellationToken);

    /// <summary>One version in full; <see langword="null"/> when there is none with this number (PLN-67).</summary>
    public ValueTask<PlanVersionContent?> OpenVersionAsync(PlanId id, PlanVersionNumber number, CancellationToken cancellationToken = default) =>
        versions.FindAsync(id, number, cancellationToken);

    /// <summary>What happened to a plan, the newest first.</summary>
    public ValueTask<ImmutableArray<HistoryEntry>> HistoryAsync(PlanId id, HistoryPage page, CancellationToken cancellationToken = default) =>
        history.ListAsync(new Subject(Plan.SubjectKind, id.Value), page, cancellationToken);

    private async ValueTask<IReadOnlyCollection<UnitId>> OwnTrustAsync(Actor actor, CancellationToken cancellationToken)
    {
        ImmutableArray<UnitId> path = actor.Unit is { } unit ? await tree.PathAsync(unit, cancellationToken) : [];
        return path.Length < 2 ? [] : await tree.SubTreeAsync(path[^2], cancellationToken);
    }

    private PageRequest Cut(PageRequest page) => new(page.Number, Math.Min(page.Size, options.LargestPage));
}
