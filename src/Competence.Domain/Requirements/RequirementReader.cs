using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation;
using Competence.Requirements.Categories;
using Competence.Requirements.Courses;

namespace Competence.Requirements;

/// <summary>Reads definitions in lists, their versions, plans and history; asks nobody whether that is allowed.</summary>
/// <param name="rows">Lists definitions.</param>
/// <param name="archived">Lists archived definitions.</param>
/// <param name="versions">Reads published versions.</param>
/// <param name="plans">Tells in which plans a definition lies.</param>
/// <param name="use">Tells how many have it.</param>
/// <param name="history">Reads what has happened.</param>
/// <param name="tree">Tells what lies above and below a unit.</param>
/// <param name="categories">Tells what lies below a category.</param>
/// <param name="courses">Tells until when courses are open.</param>
/// <param name="options">How large a page may be.</param>
public sealed class RequirementReader(
    IRowSource<RequirementRow> rows,
    IRowSource<ArchivedRequirementRow> archived,
    IRequirementVersions versions,
    IDefinitionPlans plans,
    IDefinitionUse use,
    IHistory history,
    IOrganisationTree tree,
    CategoryReader categories,
    ICourseCatalogue courses,
    CompetenceOptions options)
{
    /// <summary>One page of the definitions owned by units in <paramref name="scope"/>, archived ones left out (REQ-97, REQ-98).</summary>
    /// <param name="scope">The units.</param>
    /// <param name="query">Which of them, in which order.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<Page<RequirementRow>> ListAsync(
        OwnerScope scope, RequirementListQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        IReadOnlyCollection<UnitId>? owners = scope.WholeRegion ? null : await tree.UnitsInAsync(scope.Units, cancellationToken);
        return await rows.PageAsync(new RequirementsOwnedBySpec(owners, query, await BelowAsync(query.Category, cancellationToken)), Cut(page), cancellationToken);
    }

    /// <summary>One page of the central definitions of the region and the trusts, archived ones left out (REQ-90).</summary>
    /// <param name="query">Which of them, in which order.</param>
    /// <param name="isRegional">Those of the region, or those of trusts; none for both (REQ-89).</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<Page<RequirementRow>> CentralAsync(
        RequirementListQuery query, bool? isRegional, PageRequest page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return await rows.PageAsync(new CentralRequirementsSpec(query, isRegional, await BelowAsync(query.Category, cancellationToken)), Cut(page), cancellationToken);
    }

    /// <summary>One page of the definitions that can be found to build on: prerequisites (REQ-37), or what a plan may fetch (PLN-27).</summary>
    /// <param name="query">Which of them.</param>
    /// <param name="reach">Among which.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<Page<RequirementRow>> FindAsync(
        DefinitionQuery query, DefinitionReach reach, PageRequest page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return await rows.PageAsync(new DefinitionsFoundSpec(query, reach, await BelowAsync(query.Category, cancellationToken)), Cut(page), cancellationToken);
    }

    /// <summary>One page of the archived definitions owned by units in <paramref name="scope"/> (REQ-95).</summary>
    /// <inheritdoc cref="ListAsync"/>
    public async ValueTask<Page<ArchivedRequirementRow>> ArchivedAsync(
        OwnerScope scope, RequirementListQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        IReadOnlyCollection<UnitId>? owners = scope.WholeRegion ? null : await tree.UnitsInAsync(scope.Units, cancellationToken);
        return await archived.PageAsync(new ArchivedRequirementsSpec(owners, query), Cut(page), cancellationToken);
    }

    /// <summary>The plans that hold a definition, and how many persons have one of them (REQ-55, REQ-92).</summary>
    public async ValueTask<RequirementUse> UseAsync(Requirement definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ImmutableArray<DefinitionPlan> holding = await plans.HoldingAsync(definition.Id, cancellationToken);
        return new RequirementUse(definition, holding, holding.IsEmpty ? 0 : await use.CountPersonsAsync(definition.Id, cancellationToken));
    }

    /// <summary>What a definition that was just published is warned of: in the plans that hold it (REQ-14, REQ-41), of its courses (REQ-47) and by itself (REQ-89).</summary>
    /// <param name="published">The definition.</param>
    /// <param name="prerequisites">All that its dependencies lead to; archived ones shut no gate and are not warned of.</param>
    /// <param name="today">The day.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<ImmutableArray<RequirementWarning>> WarningsAsync(
        Requirement published, Prerequisites prerequisites, LocalDate today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(prerequisites);
        ImmutableArray<DefinitionPlan> holding = await plans.HoldingAsync(published.Id, cancellationToken);
        ImmutableArray<ImmutableArray<DefinitionPlan>>.Builder others = ImmutableArray.CreateBuilder<ImmutableArray<DefinitionPlan>>();
        foreach (RequirementId id in published.Content.Dependencies.Where(id => prerequisites.Find(id) is { IsArchived: false }))
        {
            others.Add(await plans.HoldingAsync(id, cancellationToken));
        }

        ImmutableArray<RequirementWarning> advice = RequirementAdvice.On(published.Content, holding, others.DrainToImmutable());
        bool isLocalCentral = published.IsCentral && (await tree.PathAsync(published.OwnerUnit, cancellationToken)).Length > 1;
        advice = RequirementAdvice.IsRegionalValidity(published.Content, isLocalCentral) ? advice.Add(RequirementWarning.RegionalValidity) : advice;
        return await OutlastsCoursesAsync(published.Content, published.Content.ValidityDays, today, cancellationToken) ? advice.Add(RequirementWarning.CourseEndsTooEarly) : advice;
    }

    /// <summary>Whether a validity outlasts the courses of a definition (REQ-47).</summary>
    /// <param name="content">What the definition says.</param>
    /// <param name="validityDays">The validity, the definition's own or what a plan adapted it to; none when a fulfilment never lapses.</param>
    /// <param name="today">The day.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<bool> OutlastsCoursesAsync(
        RequirementContent content, int? validityDays, LocalDate today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return validityDays is not null && !content.Courses.IsEmpty
            && RequirementAdvice.OutlastsCourses(
                validityDays, await courses.FindManyAsync([.. content.Courses.Select(link => link.Course)], cancellationToken), today);
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

    /// <summary>A category and all below it, of which there may be none any more; none for all categories.</summary>
    private async ValueTask<IReadOnlyCollection<CategoryId>?> BelowAsync(CategoryId? category, CancellationToken cancellationToken) =>
        category is { } id ? (await categories.ReadAsync(_ => false, cancellationToken)).WithBelow(id) : null;

    private PageRequest Cut(PageRequest page) => new(page.Number, Math.Min(page.Size, options.LargestPage));
}
