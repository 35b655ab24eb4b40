using Competence.Conformance.Stores;
using Competence.Organisation;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Competence.Conformance.Suites;

public abstract partial class CategoryConformance
{
    private const int Rounds = 6;

    private Actor Keeper => _region.Leader.ActorWith(new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(_region.Trust.Id), new LocalDate(2020, 1, 1)));

    [Fact]
    public virtual async Task A_category_into_which_a_definition_is_put_while_it_is_deleted_stays()
    {
        Result<Requirement>? placed = null;
        CategoryService interrupted = ActivatorUtilities.CreateInstance<CategoryService>(
            Session.Services, new InterruptedRows<RequirementRow>(Session.Get<IRowSource<RequirementRow>>(), async () => placed = await DefineInAsync(Session, _acute.Id)));

        Result<Category> outcome = await interrupted.DeleteAsync(Keeper, _acute.Id, _acute.Version);

        Assert.Equal(GeneralRules.StorageConflict, outcome.Refusal.Rule);
        Assert.True(placed!.Value.IsAccepted);
        Category kept = (await FindAsync<CategoryId, Category>(_acute.Id))!;
        Assert.Equal(CategoryRules.HoldsDefinitions, (await interrupted.DeleteAsync(Keeper, kept.Id, kept.Version)).Refusal.Rule);
    }

    [Fact]
    public virtual async Task A_definition_that_is_put_into_a_category_while_that_is_deleted_is_not_made()
    {
        Result<Category>? deleted = null;
        InterruptedFinding<CategoryId, Category> finding = new(
            Session.Get<IRepository<CategoryId, Category>>(),
            async () => deleted = await Session.Get<CategoryService>().DeleteAsync(Keeper, _acute.Id, _acute.Version));
        RequirementService interrupted = ActivatorUtilities.CreateInstance<RequirementService>(
            Session.Services, new CategoryPlacing(finding, Session.Get<IOrganisationTree>()));

        Result<Requirement> outcome = await interrupted.CreateAsync(Keeper, _region.Ward.Id, new RequirementContent { Name = "For sent", Category = _acute.Id });

        Assert.Equal(GeneralRules.NotFound, outcome.Refusal.Rule);
        Assert.True(deleted!.Value.IsAccepted);
        Assert.Empty(await ListAsync(new RequirementsOwnedBySpec(null, new RequirementListQuery())));
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
            Func<StoreSession, Task>[] doings =
            [
                async session => await DefineInAsync(session, category.Id),
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

    private async ValueTask<Result<Requirement>> DefineInAsync(StoreSession session, CategoryId category) =>
        await session.Get<RequirementService>().CreateAsync(Keeper, _region.Ward.Id, new RequirementContent { Name = "Nytt", Category = category });
}
