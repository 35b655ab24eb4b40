using Competence.Domain.Tests.Plans;
using Competence.Requirements;
using Competence.Requirements.Categories;

namespace Competence.Domain.Tests.Requirements.Categories;

public class CategoryAccessTests
{
    private static readonly Actor
        TrustAdmin = Workshop.Holding(Workshop.Trust, Workshop.Granted(Role.TrustAdmin, Workshop.Trust)),
        NextTrustAdmin = Workshop.Holding(Workshop.NextTrust, Workshop.Granted(Role.TrustAdmin, Workshop.NextTrust)),
        ClinicAdmin = Workshop.Holding(Workshop.Clinic, Workshop.Granted(Role.TrustAdmin, Workshop.Clinic)),
        EndedYesterday = Workshop.Holding(Workshop.Trust, Workshop.Granted(Role.TrustAdmin, Workshop.Trust, to: Workshop.Today.PlusDays(-1)));

    private static readonly Dictionary<string, Func<Workshop, Actor, Category, UnitId, Task<Refusal?>>> Verbs = new()
    {
        [nameof(CategoryService.CreateAsync)] = async (at, actor, category, unit) => RefusalOf(await at.Categories.CreateAsync(actor, unit, category.Id, "Ny")),
        [nameof(CategoryService.RenameAsync)] = async (at, actor, category, _) => RefusalOf(await at.Categories.RenameAsync(actor, category.Id, category.Version, "Ny")),
        [nameof(CategoryService.DeleteAsync)] = async (at, actor, category, _) => RefusalOf(await at.Categories.DeleteAsync(actor, category.Id, category.Version)),
    };

    public static TheoryData<string> Names => [.. Verbs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    [Rule("ACC-37")]
    public async Task A_trust_admin_keeps_the_categories_of_the_own_trust_and_no_others(string verb)
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Category category = (await workshop.Categories.CreateAsync(TrustAdmin, Workshop.Trust, null, "Kurs")).Value;

        (await AskAsync(NextTrustAdmin))!.Rule.Should().Be(GeneralRules.AccessDenied, "they keep another branch and see this one");
        (await AskAsync(ClinicAdmin))!.Rule.Should().Be(GeneralRules.AccessDenied, "the branch is the trust's");
        (await AskAsync(Workshop.Operator))!.Rule.Should().Be(GeneralRules.AccessDenied, "the operator keeps the region's");
        (await AskAsync(Workshop.Responsible))!.Rule.Should().Be(GeneralRules.AccessDenied);
        (await AskAsync(Workshop.Kari))!.Rule.Should().Be(GeneralRules.NotFound);
        (await AskAsync(EndedYesterday))!.Rule.Should().Be(GeneralRules.NotFound);
        (await AskAsync(TrustAdmin)).Should().BeNull();

        Task<Refusal?> AskAsync(Actor actor) => Verbs[verb](workshop, actor, category, Workshop.Trust);
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Rule("ACC-37")]
    public async Task The_central_operator_keeps_the_categories_of_the_region(string verb)
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Category category = (await workshop.Get<IRepository<CategoryId, Category>>().FindAsync(Workshop.Category))!;

        (await Verbs[verb](workshop, TrustAdmin, category, Workshop.Region))!.Rule.Should().Be(GeneralRules.AccessDenied);
        (await Verbs[verb](workshop, Workshop.Operator, category, Workshop.Region)).Should().BeNull();
    }

    [Fact]
    public async Task Who_works_with_definitions_or_plans_sees_the_tree_and_nobody_else_does()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Actor regionAdmin = Workshop.Holding(Workshop.Ward, new RoleGrant(Role.RegionAdmin, new RoleScope.OfRegion(), Workshop.Today));

        foreach (Actor actor in new[] { TrustAdmin, Workshop.Responsible, NextTrustAdmin, Workshop.Operator, regionAdmin, Workshop.ResponsibleForPlans(Given.Id<PlanId>(1)) })
        {
            (await workshop.Categories.TreeAsync(actor)).IsAccepted.Should().BeTrue();
        }

        foreach (Actor actor in new[] { Workshop.Kari, EndedYesterday, Workshop.Holding(Workshop.Ward, Workshop.Granted(Role.SuperUser, Workshop.Ward)) })
        {
            (await workshop.Categories.TreeAsync(actor)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        }
    }

    [Fact]
    public void Every_method_of_the_service_is_asked() =>
        typeof(CategoryService).GetMethods().Where(method => method.DeclaringType == typeof(CategoryService)).Select(method => method.Name)
            .Should().BeEquivalentTo([.. Verbs.Keys, nameof(CategoryService.TreeAsync)]);

    private static Refusal? RefusalOf<T>(Result<T> result) where T : notnull => result.Match<Refusal?>(_ => null, refusal => refusal);
}
