using System.Collections.Immutable;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Plans;

public class PlanServiceTests
{
    [Theory]
    [InlineData("SPHF – Kursveiledning", false)]
    [InlineData("Kursveiledning", true)]
    [Rule("PLN-12")]
    public async Task A_name_outside_the_standard_is_warned_of_and_not_refused(string name, bool warned)
    {
        using Workshop workshop = await Workshop.OpenAsync();
        PlanWarning[] expected = warned ? [PlanWarning.NameOutsideStandard] : [];

        PlanSaved created = (await workshop.Plans.CreateAsync(Workshop.Responsible, Workshop.Ward, Given.Details with { Name = name })).Value;
        PlanSaved changed = (await workshop.Plans.ChangeDetailsAsync(Workshop.Responsible, created.Plan.Id, created.Plan.Version, created.Plan.Details)).Value;

        created.Warnings.Should().Equal(expected);
        changed.Warnings.Should().Equal(expected);
    }

    [Fact]
    [Rule("PLN-57", "PLN-60", "PLN-61")]
    public async Task The_plan_is_published_by_itself_in_the_same_commit_and_only_once()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Plan plan = await workshop.PlanAsync();
        plan = (await workshop.Plans.SetDocumentPeopleAsync(Workshop.Responsible, plan.Id, plan.Version, Given.Kari, responsible: null)).Value;
        plan.IsPublished.Should().BeFalse();

        plan = (await workshop.Plans.SetDocumentPeopleAsync(Workshop.Responsible, plan.Id, plan.Version, Given.Kari, Given.Lars)).Value;
        plan.Publications.Should().Equal(new PlanPublication(Workshop.Ward, IncludeSubUnits: false));

        plan = (await workshop.Plans.UnpublishAsync(Workshop.Responsible, plan.Id, plan.Version, Workshop.Ward)).Value;
        plan = (await workshop.Plans.SetDocumentPeopleAsync(Workshop.Responsible, plan.Id, plan.Version, Given.Lars, Given.Kari)).Value;
        plan.IsPublished.Should().BeFalse();

        ImmutableArray<HistoryEntry> history = (await workshop.Plans.HistoryAsync(Workshop.Responsible, plan.Id, new HistoryPage(10))).Value;
        history.Select(entry => entry.Fact.GetType().Name).Should().Equal(
            "DocumentPeopleSet", "Unpublished", "Published", "DocumentPeopleSet", "DocumentPeopleSet", "SubPlanAdded", "Created");
        (await workshop.FindAsync(plan.Id)).Should().Be(plan);
    }

    [Fact]
    public async Task Document_people_units_definitions_and_versions_must_be_known()
    {
        Refusal unit = GeneralRules.NotFound.Refuse(("what", "unit"), ("id", Given.Id<UnitId>(99)));
        Refusal definition = GeneralRules.NotFound.Refuse(("what", "requirement"), ("id", Given.Id<RequirementId>(99)));
        using Workshop workshop = await Workshop.OpenAsync();
        Plan plan = await workshop.PlanAsync();

        (await workshop.Plans.SetDocumentPeopleAsync(Workshop.Responsible, plan.Id, plan.Version, Given.Kari, Given.Id<PersonId>(99))).Refusal
            .Should().Be(GeneralRules.NotFound.Refuse(("what", "person"), ("id", Given.Id<PersonId>(99))));
        plan = (await workshop.Plans.SetDocumentPeopleAsync(Workshop.Responsible, plan.Id, plan.Version, Given.Kari, Given.Kari)).Value;
        (await workshop.Plans.PublishAsync(Workshop.Responsible, plan.Id, plan.Version, Given.Id<UnitId>(99), includeSubUnits: true)).Refusal.Should().Be(unit);
        (await workshop.Plans.OpenVersionAsync(Workshop.Responsible, plan.Id, new PlanVersionNumber(9, 9))).Refusal
            .Should().Be(GeneralRules.NotFound.Refuse(("what", "plan-version"), ("id", new PlanVersionNumber(9, 9))));
        (await workshop.Plans.CreateAsync(Workshop.Responsible, Workshop.Ward, Given.Details with { Name = "" })).Refusal
            .Should().Be(GeneralRules.TextMissing.Refuse(("field", "name")));
        (await workshop.Plans.CreateAsync(Workshop.Responsible, Given.Id<UnitId>(99), Given.Details)).Refusal.Should().Be(unit);
        (await workshop.Plans.ChangeOwnerAsync(Workshop.Responsible, plan.Id, plan.Version, Given.Id<UnitId>(99))).Refusal.Should().Be(unit);
        (await workshop.Plans.LinkAsync(Workshop.Responsible, plan.Id, plan.Version, plan.SubPlans[0].Id, [Given.Id<RequirementId>(99)])).Refusal.Should().Be(definition);
        (await workshop.Plans.ActivateAsync(Workshop.Responsible, plan.Id, plan.Version, Given.Id<RequirementId>(99))).Refusal.Should().Be(definition);
    }

    [Fact]
    [Rule("PLN-33", "PLN-34", "PLN-37")]
    public async Task Whether_the_plan_is_assigned_decides_between_deleting_and_deactivating()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement r = await workshop.PublishedAsync("R"), s = await workshop.PublishedAsync("S");
        Plan plan = await workshop.PlanAsync(definitions: [r, s]);
        workshop.Wait(Duration.FromHours(25));
        (await workshop.Plans.DeactivateLinkAsync(Workshop.Responsible, plan.Id, plan.Version, r.Id, "Utgått")).Refusal.Rule.Should().Be(PlanRules.NotAssigned);
        plan = (await workshop.Plans.DeleteLinkAsync(Workshop.Responsible, plan.Id, plan.Version, r.Id)).Value;

        await workshop.AssignAsync(plan.Id);
        (await workshop.Plans.DeleteLinkAsync(Workshop.Responsible, plan.Id, plan.Version, s.Id)).Refusal.Rule.Should().Be(PlanRules.DeletionTooLate);
        plan = (await workshop.Plans.DeactivateLinkAsync(Workshop.Responsible, plan.Id, plan.Version, s.Id, "Utgått")).Value;

        plan.Links.Should().ContainSingle().Which.DeactivationReason.Should().Be("Utgått");
    }

    [Fact]
    [Rule("PLN-39")]
    public async Task Who_deactivated_a_link_when_and_why_is_told()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement r = await workshop.PublishedAsync("R");
        Plan plan = await workshop.PlanAsync(definitions: r);
        await workshop.AssignAsync(plan.Id);
        workshop.Wait(Duration.FromHours(1));
        plan = (await workshop.Plans.DeactivateLinkAsync(Workshop.Responsible, plan.Id, plan.Version, r.Id, "Utgått")).Value;

        HistoryEntry entry = (await workshop.Plans.HistoryAsync(Workshop.Responsible, plan.Id, new HistoryPage(1))).Value[0];
        entry.Fact.Should().Be(new PlanEvent.LinkDeactivated(r.Id, "Utgått"));
        (entry.Origin.By, entry.Origin.At).Should().Be((Given.Kari, Given.Monday + Duration.FromHours(1)));
        (await workshop.Plans.ReactivateLinkAsync(Workshop.Responsible, plan.Id, plan.Version, r.Id, plan.SubPlans[0].Id)).Value.ActiveLinks.Should().ContainSingle();
    }

    [Fact]
    [Rule("REQ-61")]
    public async Task A_definition_that_was_never_published_is_deleted_with_its_draft_and_its_links()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement draft = await workshop.DraftAsync("Kladd"), other = await workshop.PublishedAsync("R");
        Plan inactive = await workshop.PlanAsync(definitions: [draft, other]), deactivated = await workshop.PlanAsync(definitions: draft);
        await workshop.AssignAsync(deactivated.Id);
        await workshop.Plans.DeactivateLinkAsync(Workshop.Responsible, deactivated.Id, deactivated.Version, draft.Id, "Utgått");

        (await workshop.Requirements.DiscardDraftAsync(Workshop.Responsible, draft.Id, draft.Version)).IsAccepted.Should().BeTrue();

        (await workshop.Requirements.FindAsync(Workshop.Responsible, draft.Id)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await workshop.FindAsync(inactive.Id)).Links.Select(link => link.Requirement).Should().Equal(other.Id);
        (await workshop.FindAsync(deactivated.Id)).Links.Should().BeEmpty();
    }

    [Fact]
    [Rule("REQ-48", "REQ-53", "REQ-54", "REQ-52")]
    public async Task Worked_example_3_an_ended_share_stays_in_the_list_where_a_plan_holds_the_definition()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement r = await workshop.PublishedAsync("R");
        r = await workshop.ShareAsync(r, Workshop.NextWard);
        r = await workshop.ShareAsync(r, Workshop.NextTrustsWard);
        Plan plan = await workshop.PlanAsync(Workshop.NextWard, r);
        (await workshop.Requirements.SharesAsync(Workshop.Responsible, r.Id)).Value.Should().Equal(
            new ShareRow(Workshop.Ward, false, Plans: 0, HasEnded: false),
            new ShareRow(Workshop.NextWard, false, Plans: 1, HasEnded: false),
            new ShareRow(Workshop.NextTrustsWard, false, Plans: 0, HasEnded: false));

        r = (await workshop.Requirements.EndShareAsync(Workshop.Responsible, r.Id, r.Version, Workshop.NextWard)).Value;
        r = (await workshop.Requirements.EndShareAsync(Workshop.Responsible, r.Id, r.Version, Workshop.NextTrustsWard)).Value;

        (await workshop.Requirements.SharesAsync(Workshop.Responsible, r.Id)).Value.Should().Equal(
            new ShareRow(Workshop.Ward, false, Plans: 0, HasEnded: false),
            new ShareRow(Workshop.NextWard, false, Plans: 1, HasEnded: true));
        (await workshop.FindAsync(plan.Id)).Links.Should().ContainSingle("the plan keeps it");
        Plan next = await workshop.PlanAsync(Workshop.NextWard);
        (await workshop.Plans.LinkAsync(Workshop.At(Workshop.NextWard), next.Id, next.Version, next.SubPlans[0].Id, [r.Id])).Refusal.Rule.Should().Be(PlanRules.NotShared);
    }

    [Fact]
    [Rule("PLN-84")]
    public async Task The_list_shows_what_one_may_edit_and_can_be_widened_by_name()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        foreach ((string name, UnitId owner) in new[] { ("B", Workshop.Ward), ("Å", Workshop.NextTrustsWard), ("C", Workshop.NextWard), ("A", Workshop.Ward) })
        {
            await workshop.Plans.CreateAsync(Workshop.At(owner), owner, Given.Details with { Name = $"SPHF - {name}" });
        }

        (await NamesAsync(workshop, PlanListScope.Editable)).Should().Equal("SPHF - A", "SPHF - B");
        (await NamesAsync(workshop, PlanListScope.OwnTrust)).Should().Equal("SPHF - A", "SPHF - B", "SPHF - C");
        (await NamesAsync(workshop, PlanListScope.WholeRegion)).Should().Equal("SPHF - A", "SPHF - B", "SPHF - C", "SPHF - Å");
        (await NamesAsync(workshop, PlanListScope.WholeRegion, " sphf - å ")).Should().Equal("SPHF - Å");
    }

    [Fact]
    [Rule("REQ-97")]
    public async Task The_administration_list_shows_the_definitions_of_ones_units_searched_by_text()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        await workshop.DraftAsync("Brannvern", content: new RequirementContent { Name = "Brannvern", Description = "Rømningsveier" });
        await workshop.DraftAsync("Anafylaksi");
        await workshop.DraftAsync("Hygiene", Workshop.NextWard);

        (await workshop.Requirements.ListAsync(Workshop.Responsible, new RequirementListQuery())).Value.Items.Select(row => row.Name).Should().Equal("Anafylaksi", "Brannvern");
        (await workshop.Requirements.ListAsync(Workshop.Responsible, new RequirementListQuery("RØMNING"))).Value.Items.Select(row => row.Name).Should().Equal("Brannvern");
        (await workshop.Requirements.ListAsync(Workshop.Operator, new RequirementListQuery())).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
    }

    [Fact]
    public async Task A_page_is_never_larger_than_the_options_allow()
    {
        using Workshop workshop = await Workshop.OpenAsync();

        (await workshop.Plans.ListAsync(Workshop.Responsible, "", new PageRequest(1, 5000))).Value.Request.Size.Should().Be(100);
        (await workshop.Requirements.ListAsync(Workshop.Responsible, new RequirementListQuery(), new PageRequest(1, 5000))).Value.Request.Size.Should().Be(100);
    }

    private static async Task<IEnumerable<string>> NamesAsync(Workshop workshop, PlanListScope wide, string search = "") =>
        (await workshop.Plans.ListAsync(Workshop.Responsible, search, wide: wide)).Value.Items.Select(row => row.Name);
}
