using Competence.Domain.Tests.Plans;
using Competence.Plans;
using Competence.Requirements;
using Competence.Requirements.Categories;

namespace Competence.Domain.Tests.Requirements.Categories;

public class CategoryServiceTests
{
    private static readonly Actor TrustAdmin = Workshop.Holding(Workshop.Trust, Workshop.Granted(Role.TrustAdmin, Workshop.Trust));
    private static readonly Actor NextTrustAdmin = Workshop.Holding(Workshop.NextTrust, Workshop.Granted(Role.TrustAdmin, Workshop.NextTrust));

    [Fact]
    [Rule("REQ-21", "ACC-37")]
    public async Task The_tree_begins_with_the_trust_and_goes_on_with_its_categories_by_name()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Category plans = await MakeAsync(workshop, "Læringsaktiviteter");
        Category surgery = await MakeAsync(workshop, "Ortopedisk kirurgi", plans);
        await MakeAsync(workshop, "Anestesiologi", plans);
        await MakeAsync(workshop, "E-læring");
        Category other = (await workshop.Categories.CreateAsync(NextTrustAdmin, Workshop.NextTrust, null, "E-læring")).Value;

        CategoryTree tree = (await workshop.Categories.TreeAsync(TrustAdmin)).Value;

        tree.Branches.Select(branch => (branch.Name, branch.IsRegional, branch.IsManaged)).Should().Equal(
            ("Helse Nord", true, false), ("Naboen", false, false), ("Sjukehuset", false, true));
        tree.Branches[2].Categories.Select(node => node.Path).Should().Equal(
            "Sjukehuset / E-læring", "Sjukehuset / Læringsaktiviteter", "Sjukehuset / Læringsaktiviteter / Anestesiologi",
            "Sjukehuset / Læringsaktiviteter / Ortopedisk kirurgi");
        tree.Branches[2].Below(plans.Id).Select(node => node.Name).Should().Equal("Anestesiologi", "Ortopedisk kirurgi");
        tree.Branches[1].Categories.Should().Equal(new CategoryNode(other.Id, null, "E-læring", "Naboen / E-læring", 1));
        tree.WithBelow(plans.Id).Should().HaveCount(3).And.Contain([plans.Id, surgery.Id]);
        tree.WithBelow(Given.Id<CategoryId>(1)).Should().BeEmpty();
        tree.For([Workshop.Ward, Workshop.Clinic, Workshop.Trust, Workshop.Region]).Select(branch => branch.Name).Should().Equal("Helse Nord", "Sjukehuset");
    }

    [Fact]
    [Rule("REQ-21")]
    public async Task Categories_are_made_below_a_trust_or_a_category_of_it_and_names_are_there_once()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Category first = await MakeAsync(workshop, "Kurs");
        Category child = await MakeAsync(workshop, "Kurs", first);
        (await workshop.Categories.CreateAsync(TrustAdmin, Workshop.Trust, null, "KURS")).Refusal.Rule.Should().Be(CategoryRules.NameTaken);
        (await workshop.Categories.CreateAsync(TrustAdmin, Workshop.Clinic, null, "Kurs")).Refusal.Rule.Should().Be(CategoryRules.NotATrust);
        (await workshop.Categories.CreateAsync(TrustAdmin, Workshop.Trust, Workshop.Category, "Kurs")).Refusal.Rule.Should().Be(GeneralRules.NotFound, "that one is the region's");
        (await workshop.Categories.CreateAsync(TrustAdmin, Workshop.Trust, Given.Id<CategoryId>(1), "Kurs")).Refusal.Rule.Should().Be(GeneralRules.NotFound);

        Category grown = await FindAsync(workshop, first.Id);
        grown.Version.Should().Be(2, "a category was made below it");
        Category renamed = (await workshop.Categories.RenameAsync(TrustAdmin, first.Id, grown.Version, "Opplæring")).Value;
        renamed.Name.Should().Be("Opplæring");
        (await workshop.Categories.TreeAsync(TrustAdmin)).Value.Find(child.Id)!.Path.Should().Be("Sjukehuset / Opplæring / Kurs");
        Category next = await MakeAsync(workshop, "Kurs");
        (await workshop.Categories.RenameAsync(TrustAdmin, next.Id, next.Version, "opplæring")).Refusal.Rule.Should().Be(CategoryRules.NameTaken);
        (await workshop.Categories.RenameAsync(TrustAdmin, first.Id, grown.Version, "Annet")).Refusal.Rule.Should().Be(GeneralRules.StorageConflict);
    }

    [Fact]
    public async Task A_category_is_renamed_by_who_saw_its_name_whatever_was_put_into_it_since()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Category seen = await MakeAsync(workshop, "Kurs");
        await MakeAsync(workshop, "Akutt", seen);
        await workshop.DraftAsync("Brannvern", content: Given.Content() with { Category = seen.Id });

        (await workshop.Categories.DeleteAsync(TrustAdmin, seen.Id, seen.Version)).Refusal.Rule.Should().Be(GeneralRules.StorageConflict, "what it holds matters");
        Category renamed = (await workshop.Categories.RenameAsync(TrustAdmin, seen.Id, seen.Version, "Opplæring")).Value;
        (renamed.Name, renamed.Version).Should().Be(("Opplæring", 4));
        (await RenameAsync(seen.Version)).Rule.Should().Be(GeneralRules.StorageConflict, "another name was seen");
        (await RenameAsync(renamed.Version + 1)).Rule.Should().Be(GeneralRules.StorageConflict, "nobody can have seen that");

        async Task<Refusal> RenameAsync(long version) => (await workshop.Categories.RenameAsync(TrustAdmin, seen.Id, version, "Annet")).Refusal;
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task A_name_that_was_seen_more_than_a_hundred_events_ago_is_read_again_first(int placed, bool isRenamed)
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Category seen = await MakeAsync(workshop, "Kurs");
        Category now = seen;
        await CommitAsync(workshop, work =>
        {
            for (int number = 1; number <= placed; number++)
            {
                CategoryEvent.DefinitionPlaced fact = new(Given.Id<RequirementId>(number));
                now = now.Apply(fact);
                work.Save(now, fact);
            }
        });

        (await workshop.Categories.RenameAsync(TrustAdmin, seen.Id, seen.Version, "Opplæring")).IsAccepted.Should().Be(isRenamed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Rule("REQ-18", "REQ-21")]
    public async Task A_draft_is_published_into_a_category_that_is_there_and_of_its_own_trust(bool inPlan)
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Category other = (await workshop.Categories.CreateAsync(NextTrustAdmin, Workshop.NextTrust, null, "Kurs")).Value;

        Refusal unknown = (await PublishAsync(Given.Id<CategoryId>(1)))!;
        (unknown.Rule, unknown.Arguments[0].Value).Should().Be((GeneralRules.NotFound, "category"));
        (await PublishAsync(other.Id))!.Rule.Should().Be(CategoryRules.OfAnotherTrust);
        (await PublishAsync(Workshop.Category)).Should().BeNull();

        async Task<Refusal?> PublishAsync(CategoryId category)
        {
            Plan plan = await workshop.PlanAsync();
            plan = (await workshop.Plans.AddNewAsync(
                Workshop.Responsible, plan.Id, plan.Version, plan.SubPlans[0].Id, new RequirementContent { Name = "Brannvern", Category = Workshop.Category })).Value;
            Requirement draft = await workshop.FindAsync(plan.Links[0].Requirement);
            RequirementEvent.DraftSaved fact = new(draft.Content with { Category = category });
            draft = draft.Apply(fact);
            await CommitAsync(workshop, work => work.Save(draft, fact));
            return inPlan
                ? RefusalOf(await workshop.Plans.ApproveAsync(Workshop.Responsible, plan.Id, plan.Version))
                : RefusalOf(await workshop.Requirements.PublishAsync(Workshop.Responsible, draft.Id, draft.Version));
        }
    }

    [Fact]
    [Rule("REQ-22")]
    public async Task A_category_is_deleted_when_nothing_lies_in_it_any_more()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Category parent = await MakeAsync(workshop, "Kurs"), child = await MakeAsync(workshop, "Akutt", parent);
        Requirement draft = await workshop.DraftAsync("Kladd", content: Given.Content() with { Category = child.Id });
        (await DeleteAsync(parent)).Refusal.Rule.Should().Be(CategoryRules.HoldsCategories);
        (await DeleteAsync(child)).Refusal.Rule.Should().Be(CategoryRules.HoldsDefinitions, "a draft lies in it");

        Requirement published = await workshop.PublishAsync(draft.Id);
        published = (await workshop.Requirements.SaveDraftAsync(Workshop.Responsible, draft.Id, published.Version, published.Content with { Category = Workshop.Category })).Value;
        (await DeleteAsync(child)).Refusal.Rule.Should().Be(CategoryRules.HoldsDefinitions, "what is published lies in it");
        await workshop.PublishAsync(published.Id);
        (await DeleteAsync(child)).IsAccepted.Should().BeTrue();
        (await DeleteAsync(parent)).IsAccepted.Should().BeTrue();
        (await workshop.Categories.TreeAsync(TrustAdmin)).Value.Branches[2].Categories.Should().BeEmpty();
        (await DeleteAsync(parent)).Refusal.Rule.Should().Be(GeneralRules.NotFound);

        async Task<Result<Category>> DeleteAsync(Category category) => await workshop.Categories.DeleteAsync(
            TrustAdmin, category.Id, (await workshop.Categories.TreeAsync(TrustAdmin)).Value.Find(category.Id)?.Version ?? 1);
    }

    [Fact]
    [Rule("REQ-22")]
    public async Task An_archived_definition_holds_its_category_too()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Category category = await MakeAsync(workshop, "Kurs");
        Requirement definition = await workshop.PublishedAsync("Utgått", content: Given.Content() with { Category = category.Id });
        (await workshop.Requirements.ArchiveAsync(TrustAdmin, definition.Id, definition.Version, "Utgått")).IsAccepted.Should().BeTrue();

        (await workshop.Categories.DeleteAsync(TrustAdmin, category.Id, 2)).Refusal.Rule.Should().Be(CategoryRules.HoldsDefinitions);
    }

    [Fact]
    [Rule("REQ-18", "REQ-21")]
    public async Task A_definition_is_put_into_a_category_that_is_there_and_of_its_own_trust()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Category own = await MakeAsync(workshop, "Kurs");
        Category other = (await workshop.Categories.CreateAsync(NextTrustAdmin, Workshop.NextTrust, null, "Kurs")).Value;

        Refusal unknown = (await CreateAsync(Given.Id<CategoryId>(1))).Refusal;
        (unknown.Rule, unknown.Arguments[0].Value).Should().Be((GeneralRules.NotFound, "category"));
        (await CreateAsync(other.Id)).Refusal.Rule.Should().Be(CategoryRules.OfAnotherTrust);
        Requirement made = (await CreateAsync(own.Id)).Value;
        (await SaveAsync(made, made.Content with { Category = other.Id })).Refusal.Rule.Should().Be(CategoryRules.OfAnotherTrust);
        (await FindAsync(workshop, own.Id)).Version.Should().Be(2, "the definition was put into it");
        made = (await SaveAsync(made, made.Content with { Description = "Ny" })).Value;
        (await FindAsync(workshop, own.Id)).Version.Should().Be(2, "it lay there already");
        made = (await SaveAsync(made, made.Content with { Category = null })).Value;
        (await workshop.Requirements.PublishAsync(Workshop.Responsible, made.Id, made.Version)).Refusal.Rule.Should().Be(RequirementRules.CategoryMissing);

        ValueTask<Result<Requirement>> CreateAsync(CategoryId category) => workshop.Requirements.CreateAsync(
            Workshop.Responsible, Workshop.Ward, new RequirementContent { Name = "Brannvern", Category = category });
        ValueTask<Result<Requirement>> SaveAsync(Requirement definition, RequirementContent content) =>
            workshop.Requirements.SaveDraftAsync(Workshop.Responsible, definition.Id, definition.Version, content);
    }

    [Fact]
    [Rule("REQ-21")]
    public async Task A_definition_that_is_handed_to_another_trust_leaves_the_categories_of_its_own()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Category own = await MakeAsync(workshop, "Kurs");
        Requirement definition = await workshop.PublishedAsync("Brannvern", content: Given.Content() with { Category = own.Id });
        Actor both = Workshop.Holding(Workshop.Ward, Workshop.Granted(Role.ProfessionalResponsibleA, Workshop.Ward), Workshop.Granted(Role.ProfessionalResponsibleA, Workshop.NextTrustsWard));
        RequirementContent handed = definition.Content with { OwnerUnit = Workshop.NextTrustsWard };

        (await workshop.Requirements.SaveDraftAsync(both, definition.Id, definition.Version, handed)).Refusal.Rule.Should().Be(CategoryRules.OfAnotherTrust);
        (await workshop.Requirements.SaveDraftAsync(both, definition.Id, definition.Version, handed with { Category = Workshop.Category })).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("REQ-18")]
    public async Task A_definition_that_is_made_in_a_plan_lies_in_a_category_of_the_same_trust_too()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Plan plan = await workshop.PlanAsync();
        Category own = await MakeAsync(workshop, "Kurs");
        Category other = (await workshop.Categories.CreateAsync(NextTrustAdmin, Workshop.NextTrust, null, "Kurs")).Value;

        (await AddAsync(other.Id)).Refusal.Rule.Should().Be(CategoryRules.OfAnotherTrust);
        plan = (await AddAsync(own.Id)).Value;
        (await FindAsync(workshop, own.Id)).Version.Should().Be(2);
        plan = (await AddAsync(null)).Value;
        (await workshop.Plans.ApproveAsync(Workshop.Responsible, plan.Id, plan.Version)).Refusal.Rule.Should().Be(RequirementRules.CategoryMissing);

        ValueTask<Result<Plan>> AddAsync(CategoryId? category) => workshop.Plans.AddNewAsync(
            Workshop.Responsible, plan.Id, plan.Version, plan.SubPlans[0].Id, new RequirementContent { Name = "Nytt", Category = category });
    }

    private static Refusal? RefusalOf<T>(Result<T> result) where T : notnull => result.Match<Refusal?>(_ => null, refusal => refusal);

    private static async Task CommitAsync(Workshop workshop, Action<IUnitOfWork> stage)
    {
        IUnitOfWork work = workshop.Get<IUnitOfWorkFactory>().Begin();
        stage(work);
        (await work.CommitAsync(EventOrigin.Of(Actor.OfJob("bulk"), workshop.Get<BusinessClock>().Read().Now))).IsAccepted.Should().BeTrue();
    }

    private static async Task<Category> MakeAsync(Workshop workshop, string name, Category? parent = null) =>
        (await workshop.Categories.CreateAsync(TrustAdmin, Workshop.Trust, parent?.Id, name)).Value;

    private static async Task<Category> FindAsync(Workshop workshop, CategoryId id) => (await workshop.Get<IRepository<CategoryId, Category>>().FindAsync(id))!;
}
