using Competence.Domain.Tests.Plans;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Requirements;

public class RequirementServiceTests
{
    [Fact]
    public async Task A_definition_is_made_for_and_shared_with_units_that_exist()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        UnitId unknown = Plans.Given.Id<UnitId>(999);
        Refusal notFound = GeneralRules.NotFound.Refuse(("what", "unit"), ("id", unknown));
        Requirement definition = await workshop.PublishedAsync("Brannvern");

        (await workshop.Requirements.CreateAsync(Workshop.Responsible, unknown, Given.Content())).Refusal.Should().Be(notFound);
        (await workshop.Requirements.ShareAsync(
            Workshop.Responsible, definition.Id, definition.Version, [new(Workshop.NextTrust, true), new(unknown, true)])).Refusal.Should().Be(notFound);
        (await workshop.FindAsync(definition.Id)).Should().Be(definition);
    }

    [Fact]
    public async Task A_draft_is_not_published_before_what_it_depends_on()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement ahead = await workshop.DraftAsync("Først");
        Requirement draft = await workshop.DraftAsync("Brannvern", content: Given.Content() with { Dependencies = [ahead.Id] });

        (await workshop.Requirements.PublishAsync(Workshop.Responsible, draft.Id, draft.Version)).Refusal
            .Should().Be(RequirementRules.DependencyNotPublished.Refuse(("name", "Først")));
        await workshop.PublishAsync(ahead.Id);
        (await workshop.Requirements.PublishAsync(Workshop.Responsible, draft.Id, draft.Version)).IsAccepted.Should().BeTrue();
    }

    [Theory]
    [InlineData(false, "Klinikken")]
    [InlineData(true, "Klinikken", "Posten")]
    public async Task The_administration_list_has_what_the_units_of_the_role_own(bool includeSubUnits, params string[] names)
    {
        using Workshop workshop = await Workshop.OpenAsync();
        await workshop.DraftAsync("Posten", Workshop.Ward);
        await workshop.DraftAsync("Klinikken", Workshop.Clinic);
        await workshop.DraftAsync("Naboen", Workshop.NextTrust);

        (await ListAsync(workshop, new RoleScope.OfUnit(Workshop.Clinic, includeSubUnits))).Should().Equal(names);
    }

    [Fact]
    public async Task The_administration_list_of_the_region_has_everything()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        await workshop.DraftAsync("Posten", Workshop.Ward);
        await workshop.DraftAsync("Naboen", Workshop.NextTrust);

        (await ListAsync(workshop, new RoleScope.OfRegion())).Should().Equal("Naboen", "Posten");
    }

    [Fact]
    [Rule("REQ-08")]
    public async Task Who_is_responsible_for_a_named_plan_does_not_edit_a_central_definition_in_it()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Actor admin = Workshop.Holding(Workshop.Trust, Workshop.Granted(Role.TrustAdmin, Workshop.Trust));
        Requirement central = (await workshop.Requirements.CreateAsync(admin, Workshop.Ward, Given.Content(), central: true)).Value;
        Plan plan = await workshop.PlanAsync(definitions: central);

        (await workshop.Requirements.SaveDraftAsync(Workshop.ResponsibleForPlans(plan.Id), central.Id, central.Version, Given.Content("Nytt"))).Refusal.Rule
            .Should().Be(GeneralRules.AccessDenied);
    }

    [Fact]
    public async Task Shares_that_have_ended_and_are_still_used_come_last_in_the_order_of_the_units()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        UnitId[] others = [Workshop.NextTrustsWard, Workshop.NextTrust, Workshop.NextWard];
        Requirement definition = await workshop.PublishedAsync("Brannvern");
        foreach (UnitId unit in others)
        {
            definition = await workshop.ShareAsync(definition, unit);
            await workshop.PlanAsync(unit, definition);
            definition = (await workshop.Requirements.EndShareAsync(Workshop.Responsible, definition.Id, definition.Version, unit)).Value;
        }

        (await workshop.Requirements.SharesAsync(Workshop.Responsible, definition.Id)).Value.Should().Equal(
            new ShareRow(Workshop.Ward, IncludeSubUnits: false, 0, HasEnded: false),
            new ShareRow(Workshop.NextWard, IncludeSubUnits: false, 1, HasEnded: true),
            new ShareRow(Workshop.NextTrust, IncludeSubUnits: false, 1, HasEnded: true),
            new ShareRow(Workshop.NextTrustsWard, IncludeSubUnits: false, 1, HasEnded: true));
    }

    private static async Task<IEnumerable<string>> ListAsync(Workshop workshop, RoleScope scope)
    {
        Actor actor = Workshop.Holding(Workshop.Ward, new RoleGrant(Role.TrustAdmin, scope, Workshop.Today));
        return (await workshop.Requirements.ListAsync(actor, new RequirementListQuery())).Value.Items.Select(row => row.Name);
    }
}
