using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation;

namespace Competence.Requirements;

/// <summary>Reads definitions in lists, their versions, plans and history; asks nobody whether that is allowed.</summary>
/// <param name="rows">Lists definitions.</param>
/// <param name="versions">Reads published versions.</param>
/// <param name="plans">Tells in which plans a definition lies.</param>
/// <param name="history">Reads what has happened.</param>
/// <param name="tree">Tells what lies below a unit.</param>
/// <param name="options">How large a page may be.</param>
public sealed class RequirementReader(
    IRowSource<RequirementRow> rows,
    IRequirementVersions versions,
    IDefinitionPlans plans,
    IHistory history,
    IOrganisationTree tree,
    CompetenceOptions options)
{
    /// <summary>One page of the definitions owned by units in <paramref name="scope"/>, by name (REQ-97, REQ-98).</summary>
    /// <param name="scope">The units.</param>
    /// <param name="search">A text in name or description, in any case; empty for all.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<Page<RequirementRow>> ListAsync(
        OwnerScope scope, string search, PageRequest page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        IReadOnlyCollection<UnitId>? owners = scope.WholeRegion ? null : await tree.UnitsInAsync(scope.Units, cancellationToken);
        PageRequest cut = new(page.Number, Math.Min(page.Size, options.LargestPage));
        return await rows.PageAsync(new RequirementsOwnedBySpec(owners, search), cut, cancellationToken);
    }

    /// <summary>All published versions of a definition, the newest first (REQ-66).</summary>
    public ValueTask<ImmutableArray<RequirementVersion>> VersionsAsync(RequirementId id, CancellationToken cancellationToken = default) =>
        versions.ListAsync(id, cancellationToken);

    /// <summary>What happened to a definition, the newest first.</summary>
    public ValueTask<ImmutableArray<HistoryEntry>> HistoryAsync(
        RequirementId id, HistoryPage page, CancellationToken cancellationToken = default) =>
        history.ListAsync(new Subject(Requirement.SubjectKind, id.Value), page, cancellationToken);

    /// <summary>
    /// The sharing list: the shares in the order they were given, then the units without a share whose plans hold the definition, by id
    /// (REQ-52, REQ-54).
    /// </summary>
    public async ValueTask<ImmutableArray<ShareRow>> SharesAsync(Requirement definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ImmutableArray<DefinitionPlan> holding = await plans.HoldingAsync(definition.Id, cancellationToken);
        Dictionary<UnitId, int> used = holding.CountBy(plan => plan.OwnerUnit).ToDictionary();
        IEnumerable<ShareRow> given = definition.Shares
            .Select(share => new ShareRow(share.Unit, share.IncludeSubUnits, used.GetValueOrDefault(share.Unit), HasEnded: false));
        IEnumerable<ShareRow> ended = used.Where(unit => definition.Shares.All(share => share.Unit != unit.Key)).OrderBy(unit => unit.Key)
            .Select(unit => new ShareRow(unit.Key, IncludeSubUnits: false, unit.Value, HasEnded: true));
        return [.. given, .. ended];
    }
}
