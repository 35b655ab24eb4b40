using System.Collections.Immutable;
using Competence.Conformance.Stores;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>The tree of categories, lists of definitions by it, and what two do to it at the same moment.</summary>
public abstract partial class CategoryConformance : StoreSuite
{
    private SmallRegion _region = null!;
    private Category _shared = null!;
    private Category _courses = null!;
    private Category _acute = null!;
    private Category _others = null!;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _region = await Given.RegionAsync(employees: 0);
        _shared = await Given.CategoryAsync(_region.Region, "Øvrig – «felles» / 100 %");
        _courses = await Given.CategoryAsync(_region.Trust, "Kurs");
        _acute = await Given.CategoryAsync(_region.Trust, "Akutt", _courses);
        _others = await Given.CategoryAsync(_region.OtherTrust, "Kurs");
    }

    [Fact]
    public virtual async Task Categories_come_back_as_they_were_stored()
    {
        CategoryEvent.Renamed renamed = new("Ærlige kurs");
        CategoryEvent.ChildCreated grown = new(_acute.Id);
        Category next = _courses.Apply(renamed).Apply(grown);
        await Given.CommitAsync(work =>
        {
            work.Save(_courses.Apply(renamed), renamed);
            work.Save(next, grown);
        });

        Assert.Equal(_shared, await FindAsync<CategoryId, Category>(_shared.Id));
        Assert.Equal(_acute, await FindAsync<CategoryId, Category>(_acute.Id));
        Assert.Equal(next, await FindAsync<CategoryId, Category>(_courses.Id));
        Assert.Null(await FindAsync<CategoryId, Category>(Given.NewId<CategoryId>()));

        CategoryEvent.Deleted gone = new();
        await Given.CommitAsync(work => work.Remove(_acute, gone));
        Assert.Null(await FindAsync<CategoryId, Category>(_acute.Id));
    }

    [Fact]
    public virtual async Task Categories_are_listed_by_name_all_of_them_or_those_of_a_branch()
    {
        Category first = await Given.CategoryAsync(_region.Trust, "Anestesi");

        Assert.Equal([RowOf(_acute), RowOf(first), RowOf(_courses)], await CategoriesAsync(new CategoriesSpec(_region.Trust.Id)));
        Assert.Equal([RowOf(_shared)], await CategoriesAsync(new CategoriesSpec(_region.Region.Id)));
        Assert.Empty(await CategoriesAsync(new CategoriesSpec(_region.Ward.Id)));
        Assert.Equal([RowOf(_acute), RowOf(first), RowOf(_courses), RowOf(_others), RowOf(_shared)], await CategoriesAsync(new CategoriesSpec(null)));
    }

    [Fact]
    public virtual async Task A_name_is_there_once_in_one_place_of_the_tree_in_any_case_until_it_is_free_again()
    {
        Assert.False((await CreateAsync(_region.Trust.Id, null, "KURS")).IsAccepted);
        Assert.False((await CreateAsync(_region.Trust.Id, _courses.Id, "akutt")).IsAccepted);
        Assert.True((await CreateAsync(_region.Trust.Id, _courses.Id, "Kurs")).IsAccepted);
        Assert.True((await CreateAsync(_region.Region.Id, null, "Kurs")).IsAccepted);

        CategoryEvent.Renamed renamed = new("Opplæring");
        Assert.True((await Session.CommitAsync(work => work.Save(_courses.Apply(renamed), renamed))).IsAccepted);
        Assert.True((await CreateAsync(_region.Trust.Id, null, "kurs")).IsAccepted);
        CategoryEvent.Renamed taken = new("OPPLÆRING");
        Category other = await Given.CategoryAsync(_region.Trust, "Annet");
        Assert.Equal(GeneralRules.StorageConflict, (await Session.CommitAsync(work => work.Save(other.Apply(taken), taken))).Refusal.Rule);

        Assert.True((await Session.CommitAsync(work => work.Remove(_acute, new CategoryEvent.Deleted()))).IsAccepted);
        Assert.True((await CreateAsync(_region.Trust.Id, _courses.Id, "Akutt")).IsAccepted);

        ValueTask<Result<Commit>> CreateAsync(UnitId unit, CategoryId? parent, string name)
        {
            CategoryEvent.Created fact = new(Given.NewId<CategoryId>(), unit, parent, name);
            return Session.CommitAsync(work => work.Save(Category.From(fact), fact));
        }
    }

    [Fact]
    public virtual async Task Definitions_tell_their_category_with_the_way_to_it_and_are_sorted_by_that_way()
    {
        Requirement acute = await DefineAsync("Akutt syk", _acute);
        Requirement course = await DefineAsync("Vifte", _courses);
        Requirement first = await DefineAsync("Brann", _courses);
        Requirement common = await DefineAsync("Hygiene", _shared);
        Requirement none = await Given.RequirementAsync(_region.Ward, new RequirementContent { Name = "Uten" });

        Dictionary<RequirementId, RequirementRow> rows = (await ListAsync(new RequirementsOwnedBySpec(null, new RequirementListQuery()))).ToDictionary(row => row.Id);
        Assert.Equal($"{_region.Trust.Name} / Kurs / Akutt", rows[acute.Id].CategoryPath);
        Assert.Equal($"{_region.Region.Name} / {_shared.Name}", rows[common.Id].CategoryPath);
        Assert.Equal((_acute.Id, _courses.Id, default), (rows[acute.Id].Category, rows[first.Id].Category, rows[none.Id].Category));
        Assert.Equal(("", default), (rows[none.Id].CategoryPath, rows[none.Id].CategorySort));

        RequirementListQuery query = new(By: RequirementColumn.Category);
        Assert.Equal([none.Id, common.Id, first.Id, course.Id, acute.Id], Ids(await ListAsync(new RequirementsOwnedBySpec(null, query))));
        Assert.Equal([acute.Id, first.Id, course.Id, common.Id, none.Id], Ids(await ListAsync(new RequirementsOwnedBySpec(null, query with { IsDescending = true }))));
        Assert.Equal([acute.Id, common.Id], Ids(await ListAsync(new RequirementsOwnedBySpec(null, new RequirementListQuery(), [_acute.Id, _shared.Id]))));
        Assert.Empty(await ListAsync(new RequirementsOwnedBySpec(null, new RequirementListQuery(), [])));
    }

    [Fact]
    public virtual async Task What_lies_in_a_category_is_found_by_what_is_published_by_a_draft_and_when_it_is_archived()
    {
        Requirement published = await DefineAsync("Publisert", _acute);
        Requirement moving = await DefineAsync("Flyttes", _courses);
        RequirementEvent.DraftSaved draft = new(moving.Content with { Category = _acute.Id });
        RequirementEvent.Archived archived = new(Today, _region.Leader.Id, "Utgått");
        await Given.CommitAsync(work =>
        {
            work.Save(moving.Apply(draft), draft);
            work.Save(published.Apply(archived), archived);
        });

        Assert.Equal([published.Id, moving.Id], Ids(await ListAsync(new DefinitionsInCategorySpec(_acute.Id))));
        Assert.Equal([moving.Id], Ids(await ListAsync(new DefinitionsInCategorySpec(_courses.Id))));
        Assert.Empty(await ListAsync(new DefinitionsInCategorySpec(_shared.Id)));
    }

    [Fact]
    public virtual async Task Central_definitions_of_the_region_and_of_trusts_are_told_apart()
    {
        Requirement regional = await Given.RequirementAsync(_region.Region, new RequirementContent { Name = "Regionalt", Category = _shared.Id }, central: true);
        Requirement local = await Given.RequirementAsync(_region.Trust, new RequirementContent { Name = "Lokalt", Category = _courses.Id }, central: true);
        await DefineAsync("Ikke sentralt", _courses);

        Assert.Equal([local.Id, regional.Id], Ids(await ListAsync(new CentralRequirementsSpec(new RequirementListQuery(), null))));
        Assert.Equal([regional.Id], Ids(await ListAsync(new CentralRequirementsSpec(new RequirementListQuery(), isRegional: true))));
        Assert.Equal([local.Id], Ids(await ListAsync(new CentralRequirementsSpec(new RequirementListQuery(), isRegional: false))));
        Assert.Equal([local.Id], Ids(await ListAsync(new CentralRequirementsSpec(new RequirementListQuery(), null, [_courses.Id]))));
    }

    [Fact]
    public virtual async Task Definitions_to_build_on_are_found_by_text_identifier_category_owner_and_share()
    {
        Requirement own = await DefineAsync("Akutt syk", _acute);
        Requirement next = await Given.RequirementAsync(_region.NextWard, new RequirementContent { Name = "Akutt øre", Category = _courses.Id });
        RequirementEvent.Shared shared = new([new RequirementShare(_region.Trust.Id, IncludeSubUnits: true)]);
        RequirementEvent.Shared alone = new([new RequirementShare(_region.Trust.Id, IncludeSubUnits: false)]);
        Requirement trust = await Given.RequirementAsync(_region.OtherWard, new RequirementContent { Name = "Delt i alle", Category = _others.Id });
        Requirement only = await Given.RequirementAsync(_region.OtherWard, new RequirementContent { Name = "Delt med toppen", Category = _others.Id }, central: true);
        await Given.CommitAsync(work =>
        {
            work.Save(trust.Apply(shared), shared);
            work.Save(only.Apply(alone), alone);
        });

        Assert.Equal([own.Id, next.Id], await FindAsync(new DefinitionQuery("AKUTT")));
        Assert.Equal([next.Id], await FindAsync(new DefinitionQuery($" {next.Id.ToString().ToUpperInvariant()} ")));
        Assert.Equal([own.Id], await FindAsync(new DefinitionQuery(), categories: [_acute.Id]));
        Assert.Equal([next.Id], await FindAsync(new DefinitionQuery(Owner: "øre-NESE")));
        Assert.Equal([own.Id], await FindAsync(new DefinitionQuery(), new DefinitionReach(Owners: [_region.Ward.Id])));
        Assert.Equal([trust.Id], await FindAsync(new DefinitionQuery(), new DefinitionReach(Among: [trust.Id])));
        Assert.Equal([only.Id], await FindAsync(new DefinitionQuery(), new DefinitionReach(Central: true)));
        Assert.Equal([own.Id, only.Id], await FindAsync(new DefinitionQuery(), new DefinitionReach(Among: [own.Id], Central: true)));
        Assert.Equal([only.Id], await FindAsync(new DefinitionQuery(), new DefinitionReach(Among: [], Central: true)));
        Assert.Equal([own.Id, trust.Id], await FindAsync(new DefinitionQuery(), SharedWith(_region.Ward.Id, _region.Trust.Id, _region.Region.Id)));
        Assert.Equal([trust.Id, only.Id], await FindAsync(new DefinitionQuery(), SharedWith(_region.Trust.Id, _region.Region.Id)));
        Assert.Empty(await FindAsync(new DefinitionQuery(), SharedWith()));

        async ValueTask<ImmutableArray<RequirementId>> FindAsync(DefinitionQuery query, DefinitionReach? reach = null, IReadOnlyCollection<CategoryId>? categories = null) =>
            Ids(await ListAsync(new DefinitionsFoundSpec(query, reach ?? DefinitionReach.Everything, categories)));
    }

    private static DefinitionReach SharedWith(params ImmutableArray<UnitId> path) => new(SharedWith: path);

    private static CategoryRow RowOf(Category category) =>
        new(category.Id, category.Unit, category.Parent, category.Name, SortKey.Of(category.Name), category.Version);

    private static ImmutableArray<RequirementId> Ids(IEnumerable<RequirementRow> rows) => [.. rows.Select(row => row.Id)];

    private ValueTask<Requirement> DefineAsync(string name, Category category) =>
        Given.RequirementAsync(_region.Ward, new RequirementContent { Name = name, Category = category.Id });

    private async ValueTask<List<CategoryRow>> CategoriesAsync(Specification<CategoryRow> specification) =>
        await Session.Get<IRowSource<CategoryRow>>().StreamAsync(specification).ToListAsync();

    private async ValueTask<List<RequirementRow>> ListAsync(Specification<RequirementRow> specification) =>
        await Session.Get<IRowSource<RequirementRow>>().StreamAsync(specification).ToListAsync();
}
