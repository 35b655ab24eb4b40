using Competence.Conformance.Stores;
using Competence.Organisation;
using Competence.Plans;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Competence.Conformance.Suites;

public abstract partial class CategoryConformance
{
    private const int Rounds = 6;
    private const string Created = "created in it", Moved = "moved to it", InPlan = "created in a plan";

    /// <summary>The ways in which a definition is put into a category.</summary>
    public static TheoryData<string> Ways => [Created, Moved, InPlan];

    private Actor Keeper => _region.Leader.ActorWith(new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(_region.Trust.Id), new LocalDate(2020, 1, 1)));

    [Theory]
    [MemberData(nameof(Ways))]
    public virtual async Task A_category_into_which_a_definition_is_put_while_it_is_deleted_stays(string way)
    {
        Put put = await PreparedAsync(way);
        bool isPlaced = false;
        CategoryService interrupted = ActivatorUtilities.CreateInstance<CategoryService>(
            Session.Services, new InterruptedRows<RequirementRow>(
                Session.Get<IRowSource<RequirementRow>>(),
                async () => isPlaced = await put(Session, Session.Get<CategoryPlacing>(), _acute.Id) is null));

        Result<Category> outcome = await interrupted.DeleteAsync(Keeper, _acute.Id, _acute.Version);

        Assert.Equal(GeneralRules.StorageConflict, outcome.Refusal.Rule);
        Assert.True(isPlaced);
        Category kept = (await FindAsync<CategoryId, Category>(_acute.Id))!;
        Assert.Equal(CategoryRules.HoldsDefinitions, (await interrupted.DeleteAsync(Keeper, kept.Id, kept.Version)).Refusal.Rule);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public virtual async Task A_definition_is_not_put_into_a_category_that_is_deleted_meanwhile(string way)
    {
        Put put = await PreparedAsync(way);
        Result<Category>? deleted = null;
        InterruptedFinding<CategoryId, Category> finding = new(
            Session.Get<IRepository<CategoryId, Category>>(),
            async () => deleted = await Session.Get<CategoryService>().DeleteAsync(Keeper, _acute.Id, _acute.Version));

        Refusal? refusal = await put(Session, new CategoryPlacing(finding, Session.Get<IOrganisationTree>()), _acute.Id);

        Assert.Equal(GeneralRules.NotFound, refusal?.Rule);
        Assert.True(deleted!.Value.IsAccepted);
        Assert.Empty(await ListAsync(new DefinitionsInCategorySpec(_acute.Id)));
    }

    [Fact]
    public virtual async Task A_category_below_which_one_is_made_while_it_is_deleted_stays()
    {
        CategoryService interrupted = ActivatorUtilities.CreateInstance<CategoryService>(
            Session.Services, new InterruptedRows<RequirementRow>(
                Session.Get<IRowSource<RequirementRow>>(),
                async () => Assert.True((await Session.Get<CategoryService>().CreateAsync(Keeper, _region.Trust.Id, _acute.Id, "Ny")).IsAccepted)));

        Assert.False((await interrupted.DeleteAsync(Keeper, _acute.Id, _acute.Version)).IsAccepted);

        Category kept = (await FindAsync<CategoryId, Category>(_acute.Id))!;
        Assert.Equal(CategoryRules.HoldsCategories, (await interrupted.DeleteAsync(Keeper, kept.Id, kept.Version)).Refusal.Rule);
    }

    [Fact]
    public virtual async Task Whoever_is_first_nothing_lies_in_a_category_that_is_gone()
    {
        for (int round = 0; round < Rounds; round++)
        {
            Category category = await Given.CategoryAsync(_region.Trust, $"Runde {round}");
            Put[] puts = [await PreparedAsync(Created), await PreparedAsync(Moved), await PreparedAsync(InPlan)];
            Func<StoreSession, Task>[] doings =
            [
                .. puts.Select(put => (Func<StoreSession, Task>)(async session => await put(session, session.Get<CategoryPlacing>(), category.Id))),
                async session => await session.Get<CategoryService>().DeleteAsync(Keeper, category.Id, category.Version),
                async session => await session.Get<CategoryService>().CreateAsync(Keeper, _region.Trust.Id, category.Id, "Under"),
            ];
            await Task.WhenAll(doings.Select(doing => Task.Run(async () =>
            {
                await using StoreSession session = await Store.OpenAsync();
                await doing(session);
            })));

            bool isGone = await FindAsync<CategoryId, Category>(category.Id) is null;
            bool isEmpty = (await ListAsync(new DefinitionsInCategorySpec(category.Id))).Count == 0
                && (await CategoriesAsync(new CategoriesSpec(_region.Trust.Id))).TrueForAll(row => row.Parent != category.Id);
            Assert.Equal(isGone, isEmpty);
        }
    }

    [Fact]
    public virtual async Task Of_two_categories_that_are_made_with_one_name_in_one_place_one_is_accepted_and_the_other_told_of_the_name()
    {
        CategoryReader reader = ActivatorUtilities.CreateInstance<CategoryReader>(
            Session.Services, new InterruptedRows<CategoryRow>(
                Session.Get<IRowSource<CategoryRow>>(), async () => Assert.True((await CreateAsync(Session.Get<CategoryService>(), "Ny")).IsAccepted)));

        Assert.Equal(CategoryRules.NameTaken, (await CreateAsync(ActivatorUtilities.CreateInstance<CategoryService>(Session.Services, reader), "NY")).Refusal.Rule);

        for (int round = 0; round < Rounds; round++)
        {
            string name = $"Runde {round}";
            Result<Category>[] outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
            {
                await using StoreSession session = await Store.OpenAsync();
                return await CreateAsync(session.Get<CategoryService>(), name);
            })));
            Assert.Single(outcomes, outcome => outcome.IsAccepted);
            Assert.Equal(CategoryRules.NameTaken, Assert.Single(outcomes, outcome => !outcome.IsAccepted).Refusal.Rule);
        }

        ValueTask<Result<Category>> CreateAsync(CategoryService service, string name) => service.CreateAsync(Keeper, _region.Trust.Id, _courses.Id, name);
    }

    /// <summary>Makes ready what puts one definition into a category.</summary>
    private async ValueTask<Put> PreparedAsync(string way)
    {
        Requirement moved = await DefineAsync("Flyttes", _shared);
        Plan plan = await Given.PlanAsync(_region.Ward, "Plan", []);
        return way switch
        {
            Created => async (session, placing, category) => RefusalOf(await ActivatorUtilities.CreateInstance<RequirementService>(session.Services, placing)
                .CreateAsync(Keeper, _region.Ward.Id, new RequirementContent { Name = "Nytt", Category = category })),
            Moved => async (session, placing, category) => RefusalOf(await ActivatorUtilities.CreateInstance<RequirementService>(session.Services, placing)
                .SaveDraftAsync(Keeper, moved.Id, moved.Version, moved.Content with { Category = category })),
            _ => async (session, placing, category) => RefusalOf(await ActivatorUtilities.CreateInstance<PlanService>(session.Services, placing)
                .AddNewAsync(Keeper, plan.Id, plan.Version, plan.SubPlans[0].Id, new RequirementContent { Name = "Nytt", Category = category })),
        };
    }

    private static Refusal? RefusalOf<T>(Result<T> result)
        where T : notnull => result.Match<Refusal?>(_ => null, refusal => refusal);

    /// <summary>Puts a definition into a category with these services; why not, or none.</summary>
    private delegate ValueTask<Refusal?> Put(StoreSession session, CategoryPlacing placing, CategoryId category);
}
