using System.Collections.Immutable;
using Competence.Domain.Tests.Plans;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Requirements.Categories;

namespace Competence.Domain.Tests.Requirements.Categories;

public class DefinitionSearchTests
{
    private static readonly Actor TrustAdmin = Workshop.Holding(Workshop.Trust, Workshop.Granted(Role.TrustAdmin, Workshop.Trust));

    [Theory]
    [InlineData(RequirementColumn.Category, false, "", "Vifte", "Akutt syk", "Brann", "Uten")]
    [InlineData(RequirementColumn.Category, true, "", "Uten", "Brann", "Akutt syk", "Vifte")]
    [InlineData(RequirementColumn.Category, false, "Kurs", "Akutt syk", "Brann")]
    [InlineData(RequirementColumn.Name, true, "Kurs", "Brann", "Akutt syk")]
    [InlineData(RequirementColumn.Name, false, "Brannkurs", "Brann")]
    [InlineData(RequirementColumn.Name, false, "Felles", "Vifte")]
    [Rule("REQ-98")]
    public async Task The_list_is_filtered_by_category_with_those_below_and_sorted_by_it_in_both_directions(
        RequirementColumn by, bool isDescending, string category, params string[] names)
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Category courses = await MakeAsync(workshop, "Kurs"), fire = await MakeAsync(workshop, "Brannkurs", courses), last = await MakeAsync(workshop, "Øvrig");
        await workshop.PublishedAsync("Akutt syk", content: Given.Content() with { Category = courses.Id });
        await workshop.PublishedAsync("Brann", content: Given.Content() with { Category = fire.Id });
        await workshop.PublishedAsync("Vifte");
        await workshop.PublishedAsync("Uten", content: Given.Content() with { Category = last.Id });
        CategoryId? asked = category.Length == 0 ? null
            : (await workshop.Categories.TreeAsync(TrustAdmin)).Value.Branches.SelectMany(branch => branch.Categories).Single(node => node.Name == category).Id;

        Page<RequirementRow> page = (await workshop.Requirements.ListAsync(TrustAdmin, new RequirementListQuery(By: by, IsDescending: isDescending, Category: asked))).Value;

        page.Items.Select(row => row.Name).Should().Equal(names);
        page.Items.Single(row => row.Name == names[0]).CategoryPath.Should().Be(names[0] switch
        {
            "Brann" => "Sjukehuset / Kurs / Brannkurs",
            "Akutt syk" => "Sjukehuset / Kurs",
            "Vifte" => "Helse Nord / Felles",
            _ => "Sjukehuset / Øvrig",
        });
    }

    [Fact]
    [Rule("REQ-98")]
    public async Task A_category_that_is_gone_holds_nothing()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        await workshop.PublishedAsync("Brann");

        (await workshop.Requirements.ListAsync(TrustAdmin, new RequirementListQuery(Category: Given.Id<CategoryId>(1)))).Value.Items.Should().BeEmpty();
    }

    [Fact]
    [Rule("REQ-37")]
    public async Task Prerequisites_are_found_by_category_id_or_name_and_owner_and_several_are_added_at_once()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Category courses = await MakeAsync(workshop, "Kurs"), fire = await MakeAsync(workshop, "Brannkurs", courses);
        Requirement slokking = await workshop.PublishedAsync("Slokking", content: Given.Content() with { Category = fire.Id });
        Requirement romning = await workshop.PublishedAsync("Rømning", Workshop.NextWard, Given.Content() with { Category = courses.Id });
        Requirement nabo = await workshop.PublishedAsync("Rømning hos naboen", Workshop.NextTrustsWard);
        Requirement gone = await workshop.PublishedAsync("Rømning før");
        await workshop.Requirements.ArchiveAsync(TrustAdmin, gone.Id, gone.Version, "Utgått");

        (await FindAsync(new DefinitionQuery("RØMNING"))).Should().Equal(romning.Id, nabo.Id);
        (await FindAsync(new DefinitionQuery(slokking.Id.ToString()))).Should().Equal(slokking.Id);
        (await FindAsync(new DefinitionQuery(Category: courses.Id))).Should().Equal(romning.Id, slokking.Id);
        (await FindAsync(new DefinitionQuery(Category: fire.Id))).Should().Equal(slokking.Id);
        (await FindAsync(new DefinitionQuery("rømning", Owner: "akutten"))).Should().Equal(nabo.Id);

        Requirement definition = await workshop.DraftAsync("Brannvern");
        definition = (await workshop.Requirements.SaveDraftAsync(
            Workshop.Responsible, definition.Id, definition.Version, definition.Content with { Dependencies = [slokking.Id, romning.Id, nabo.Id] })).Value;
        definition.Content.Dependencies.Should().Equal(slokking.Id, romning.Id, nabo.Id);

        async Task<IEnumerable<RequirementId>> FindAsync(DefinitionQuery query) =>
            (await workshop.Requirements.FindPrerequisitesAsync(Workshop.Responsible, query)).Value.Items.Select(row => row.Id);
    }

    [Fact]
    [Rule("REQ-37", "PLN-92")]
    public async Task Prerequisites_are_found_among_what_the_one_who_asks_sees()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement held = await workshop.PublishedAsync("I plan");
        Requirement central = await workshop.PublishedAsync("Sentralt", Workshop.Trust, central: true);
        await workshop.PublishedAsync("Ingen av dem");
        Requirement past = await workshop.PublishedAsync("I arkivert plan");
        Plan plan = await workshop.PlanAsync(definitions: held), archived = await ArchivedAsync(workshop, await workshop.PlanAsync(definitions: past));
        Actor both = Workshop.Holding(
            Workshop.NextTrustsWard, [new RoleGrant(Role.RegionAdmin, new RoleScope.OfRegion(), Workshop.Today), .. Workshop.ResponsibleForPlans(plan.Id).Grants]);

        (await FindAsync(Workshop.ResponsibleForPlans(plan.Id, archived.Id))).Should().Equal(held.Id);
        (await FindAsync(Workshop.Operator)).Should().Equal(central.Id);
        (await FindAsync(both)).Should().Equal([held.Id, central.Id], "two roles show more than one of them");
        (await FindAsync(Workshop.At(Workshop.NextTrustsWard))).Should().HaveCount(4);
        (await workshop.Requirements.FindPrerequisitesAsync(Workshop.Kari, new DefinitionQuery())).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);

        async Task<ImmutableArray<RequirementId>> FindAsync(Actor actor) =>
            [.. (await workshop.Requirements.FindPrerequisitesAsync(actor, new DefinitionQuery())).Value.Items.Select(row => row.Id)];
    }

    [Fact]
    [Rule("REQ-89")]
    public async Task The_global_list_holds_the_central_definitions_and_tells_the_regions_from_those_of_trusts()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Category courses = await MakeAsync(workshop, "Kurs");
        Requirement local = await workshop.PublishedAsync("Lokalt", Workshop.Trust, Given.Content() with { Category = courses.Id }, central: true);
        Requirement regional = await workshop.PublishedAsync("Regionalt", Workshop.Region, central: true);
        await workshop.PublishedAsync("Vanlig");

        (await ListAsync(new RequirementListQuery(), null)).Select(row => (row.Id, row.IsRegional)).Should().Equal((local.Id, false), (regional.Id, true));
        (await ListAsync(new RequirementListQuery(), true)).Select(row => row.Id).Should().Equal(regional.Id);
        (await ListAsync(new RequirementListQuery(), false)).Select(row => row.Id).Should().Equal(local.Id);
        (await ListAsync(new RequirementListQuery("regio"), null)).Select(row => row.Id).Should().Equal(regional.Id);
        (await ListAsync(new RequirementListQuery(Category: courses.Id), null)).Select(row => row.Id).Should().Equal(local.Id);
        (await ListAsync(new RequirementListQuery(By: RequirementColumn.Category), null)).Select(row => row.Id).Should().Equal(regional.Id, local.Id);
        (await ListAsync(new RequirementListQuery(IsDescending: true), null)).Select(row => row.Id).Should().Equal(regional.Id, local.Id);

        async Task<ImmutableArray<RequirementRow>> ListAsync(RequirementListQuery query, bool? isRegional) =>
            (await workshop.Requirements.ListCentralAsync(TrustAdmin, query, isRegional)).Value.Items;
    }

    [Fact]
    public async Task The_global_list_is_for_who_may_edit_central_definitions()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Actor ended = Workshop.Holding(Workshop.Trust, Workshop.Granted(Role.TrustAdmin, Workshop.Trust, to: Workshop.Today.PlusDays(-1)));

        foreach (Actor actor in new[] { Workshop.Kari, Workshop.Responsible, ended })
        {
            (await workshop.Requirements.ListCentralAsync(actor, new RequirementListQuery())).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        }

        (await workshop.Requirements.ListCentralAsync(Workshop.Operator, new RequirementListQuery())).IsAccepted.Should().BeTrue();
    }

    [Theory]
    [InlineData(true, true, 9999, false)]
    [InlineData(true, false, 9999, true)]
    [InlineData(true, false, 9998, false)]
    [InlineData(true, false, 10000, false)]
    [InlineData(true, false, null, false)]
    [InlineData(false, false, 9999, false)]
    [Rule("REQ-89")]
    public async Task A_validity_of_9999_days_is_warned_of_on_a_central_definition_of_a_trust_only(bool isCentral, bool isRegional, int? days, bool warns)
    {
        using Workshop workshop = await Workshop.OpenAsync();
        UnitId owner = isRegional ? Workshop.Region : Workshop.Trust;
        Requirement draft = await workshop.DraftAsync("HLR", owner, Given.Content() with { ValidityDays = days }, isCentral);

        Result<RequirementPublished> outcome = await workshop.Requirements.PublishAsync(isCentral ? Workshop.Operator : Workshop.At(owner), draft.Id, draft.Version);

        outcome.Value.Requirement.Content.ValidityDays.Should().Be(days, "it is an ordinary number");
        outcome.Value.Warnings.Contains(RequirementWarning.RegionalValidity).Should().Be(warns);
    }

    [Fact]
    [Rule("REQ-89", "PRG-65")]
    public async Task A_validity_of_9999_days_is_counted_like_any_other()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement central = await workshop.PublishedAsync("HLR", Workshop.Region, Given.Content() with { ValidityDays = 9999 }, central: true);
        await workshop.Requirements.ShareAsync(Workshop.Operator, central.Id, central.Version, [new RequirementShare(Workshop.Region, IncludeSubUnits: true)]);
        Plan plan = await workshop.PlanAsync(definitions: central);
        await workshop.ActivateAsync(plan.Id, central.Id);
        await workshop.AssignAsync(plan.Id);

        Registration fulfilled = (await workshop.Registrations.FulfilAsync(
            Workshop.Kari, Workshop.Kari.Person, central.Id, new RegistrationEntry(new LocalDate(2024, 2, 1)))).Value;

        fulfilled.Standing.ExpiresOn.Should().Be(new LocalDate(2051, 6, 18));
    }

    [Fact]
    [Rule("PLN-27", "REQ-48")]
    public async Task Definitions_for_a_plan_are_found_by_name_category_or_id_among_those_shared_with_its_unit_and_fetched_together()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Category courses = await MakeAsync(workshop, "Kurs");
        Requirement own = await workshop.PublishedAsync("Brannvern", content: Given.Content() with { Category = courses.Id });
        Requirement shared = await workshop.ShareAsync(await workshop.PublishedAsync("Brannøvelse", Workshop.NextTrustsWard), Workshop.Trust, includeSubUnits: true);
        await workshop.ShareAsync(await workshop.PublishedAsync("Brann for klinikken", Workshop.NextWard), Workshop.Clinic);
        await workshop.PublishedAsync("Brann hos naboen", Workshop.NextWard);
        Plan plan = await workshop.PlanAsync();

        (await FindAsync(new DefinitionQuery("brann"))).Should().Equal(own.Id, shared.Id);
        (await FindAsync(new DefinitionQuery(Category: courses.Id))).Should().Equal(own.Id);
        (await FindAsync(new DefinitionQuery(shared.Id.ToString()))).Should().Equal(shared.Id);
        plan = (await workshop.Plans.LinkAsync(Workshop.Responsible, plan.Id, plan.Version, plan.SubPlans[0].Id, [own.Id, shared.Id])).Value;
        plan.Links.Select(link => link.Requirement).Should().Equal(own.Id, shared.Id);

        async Task<IEnumerable<RequirementId>> FindAsync(DefinitionQuery query) =>
            (await workshop.Plans.FindDefinitionsAsync(Workshop.Responsible, plan.Id, query)).Value.Items.Select(row => row.Id);
    }

    /// <summary>An archived plan, as a bulk load may bring it.</summary>
    private static async Task<Plan> ArchivedAsync(Workshop workshop, Plan plan)
    {
        PlanEvent.DetailsChanged fact = new(plan.Details);
        Plan archived = plan.Apply(fact) with { IsArchived = true };
        IUnitOfWork work = workshop.Get<IUnitOfWorkFactory>().Begin();
        work.Save(archived, fact);
        (await work.CommitAsync(EventOrigin.Of(Actor.OfJob("bulk"), workshop.Get<BusinessClock>().Read().Now))).IsAccepted.Should().BeTrue();
        return archived;
    }

    private static async Task<Category> MakeAsync(Workshop workshop, string name, Category? parent = null) =>
        (await workshop.Categories.CreateAsync(TrustAdmin, Workshop.Trust, parent?.Id, name)).Value;
}
