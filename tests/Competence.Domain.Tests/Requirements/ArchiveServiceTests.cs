using Competence.Domain.Tests.Plans;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Requirements;

/// <summary>Archiving through the service: who may, what is shown before, and what is left to whom.</summary>
public class ArchiveServiceTests
{
    private static readonly Actor
        TrustAdmin = Workshop.Holding(Workshop.Trust, Workshop.Granted(Role.TrustAdmin, Workshop.Trust)),
        Archivist = Workshop.Holding(
            Workshop.Ward, Workshop.Granted(Role.ProfessionalResponsibleA, Workshop.Ward), Workshop.Granted(Role.Archivist, Workshop.Ward));

    public static TheoryData<string, string?> Actors => new()
    {
        { "trust admin", null },
        { "archive add-on", null },
        { "no grant", "not-found" },
        { "responsible without the add-on", "access.denied" },
        { "add-on alone", "not-found" },
        { "archivist of the neighbouring unit", "access.denied" },
        { "trust admin of the neighbouring trust", "access.denied" },
        { "trust admin until yesterday", "not-found" },
    };

    [Theory]
    [MemberData(nameof(Actors))]
    [Rule("REQ-91", "ACC-70")]
    public async Task Archiving_and_what_is_shown_before_are_for_trust_admins_and_holders_of_the_add_on(string who, string? code)
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement definition = await workshop.PublishedAsync("Brannvern");
        string? expected = code == "not-found" ? "general.not-found" : code;

        CodeOf(await workshop.Requirements.BeforeArchivingAsync(ActorOf(who), definition.Id)).Should().Be(expected);
        CodeOf(await workshop.Requirements.ArchiveAsync(ActorOf(who), definition.Id, definition.Version, "Utgått")).Should().Be(expected);
        (await workshop.Requirements.FindAsync(TrustAdmin, definition.Id)).Value.IsArchived.Should().Be(expected is null);
    }

    [Fact]
    [Rule("REQ-91")]
    public async Task A_definition_is_archived_from_the_version_that_was_seen()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement definition = await workshop.PublishedAsync("Brannvern");

        (await workshop.Requirements.ArchiveAsync(TrustAdmin, definition.Id, definition.Version - 1, "Utgått")).Refusal.Code.Should().Be("storage.conflict");
        (await workshop.Requirements.ArchiveAsync(TrustAdmin, Plans.Given.Id<RequirementId>(999), 1, "Utgått")).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await workshop.Requirements.BeforeArchivingAsync(TrustAdmin, Plans.Given.Id<RequirementId>(999))).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Fact]
    [Rule("REQ-92", "REQ-55")]
    public async Task Before_archiving_status_plans_and_persons_are_shown()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement definition = await workshop.PublishedAsync("Brannvern");
        Plan active = await workshop.PlanAsync(definitions: definition), inactive = await workshop.PlanAsync(definitions: definition);
        await workshop.ActivateAsync(active.Id, definition.Id);
        await workshop.AssignAsync(active.Id);
        await workshop.AssignAsync(inactive.Id);
        definition = await workshop.EditAsync(definition.Id, "Brannvern ny");

        RequirementUse use = (await workshop.Requirements.BeforeArchivingAsync(TrustAdmin, definition.Id)).Value;

        (use.Definition.PublishedVersion, use.Definition.HasDraft).Should().Be((1, true));
        use.Plans.Should().Equal(new DefinitionPlan[]
        {
            new(active.Id, Workshop.Ward, active.Details.Name, IsActive: true),
            new(inactive.Id, Workshop.Ward, inactive.Details.Name, IsActive: false),
        }.OrderBy(plan => plan.Plan));
        use.Persons.Should().Be(1, "Kari has both plans");
        (await workshop.Requirements.UsedInAsync(Workshop.Responsible, definition.Id)).Value.Should().Be(use);
    }

    [Fact]
    [Rule("REQ-55")]
    public async Task Where_it_is_used_exists_only_once_it_is_published_and_counts_no_plan_that_let_it_go()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement draft = await workshop.DraftAsync("Kladd"), unused = await workshop.PublishedAsync("Ubrukt"), gone = await workshop.PublishedAsync("Utgått");
        Plan plan = await workshop.PlanAsync(definitions: gone);
        plan = await workshop.ActivateAsync(plan.Id, gone.Id);
        await workshop.AssignAsync(plan.Id);
        await workshop.Plans.DeactivateLinkAsync(Workshop.Responsible, plan.Id, plan.Version, gone.Id, "Utgått");

        (await workshop.Requirements.UsedInAsync(Workshop.Responsible, draft.Id)).Refusal.Rule.Should().Be(RequirementRules.NeverPublished);
        (await workshop.Requirements.UsedInAsync(Workshop.Responsible, unused.Id)).Value.Should().Be(new RequirementUse(unused, [], 0));
        (await workshop.Requirements.UsedInAsync(Workshop.Responsible, gone.Id)).Value.Should().Be(new RequirementUse(gone, [], 0));
    }

    [Fact]
    [Rule("REQ-94", "REQ-66", "ACC-83")]
    public async Task Afterwards_only_administrators_see_content_versions_and_history()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement definition = await workshop.PublishedAsync("Brannvern");
        Requirement archived = (await workshop.Requirements.ArchiveAsync(TrustAdmin, definition.Id, definition.Version, "Utgått")).Value;

        (await workshop.Requirements.FindAsync(TrustAdmin, definition.Id)).Value.Archiving.Should().Be(new RequirementArchiving(Workshop.Today, Plans.Given.Kari, "Utgått"));
        (await workshop.Requirements.VersionsAsync(TrustAdmin, definition.Id)).Value.Should().Equal(new RequirementVersion(definition.Id, 1, definition.Content));
        HistoryEntry last = (await workshop.Requirements.HistoryAsync(TrustAdmin, definition.Id, new HistoryPage(1))).Value[0];
        (last.Fact, last.Origin.By).Should().Be((new RequirementEvent.Archived(Workshop.Today, Plans.Given.Kari, "Utgått"), (PersonId?)Plans.Given.Kari));

        (await workshop.Requirements.FindAsync(Workshop.Responsible, definition.Id)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await workshop.Requirements.VersionsAsync(Workshop.Responsible, definition.Id)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await workshop.Requirements.HistoryAsync(Workshop.Responsible, definition.Id, new HistoryPage(1))).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await workshop.Requirements.SaveDraftAsync(Workshop.Responsible, definition.Id, archived.Version, Given.Content("Ny"))).Refusal.Rule
            .Should().Be(RequirementRules.Archived, "who may edit has it in the archive");
    }

    [Fact]
    [Rule("REQ-95", "REQ-97")]
    public async Task The_archive_lists_what_the_units_of_the_role_own_and_the_active_list_no_longer_does()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        foreach ((string name, UnitId owner) in new[] { ("Brannvern", Workshop.Ward), ("Anafylaksi", Workshop.NextWard), ("Naboens", Workshop.NextTrust) })
        {
            Requirement definition = await workshop.PublishedAsync(name, owner);
            Actor admin = owner == Workshop.NextTrust ? Workshop.Holding(owner, Workshop.Granted(Role.TrustAdmin, owner)) : TrustAdmin;
            workshop.Wait(Duration.FromDays(1));
            (await workshop.Requirements.ArchiveAsync(admin, definition.Id, definition.Version, "Utgått")).IsAccepted.Should().BeTrue();
        }

        await workshop.PublishedAsync("I bruk");

        (await ArchiveAsync(workshop, TrustAdmin, new RequirementListQuery())).Should().Equal("Anafylaksi", "Brannvern");
        (await ArchiveAsync(workshop, Workshop.Responsible, new RequirementListQuery())).Should().Equal("Brannvern");
        (await ArchiveAsync(workshop, TrustAdmin, new RequirementListQuery("FYLAK"))).Should().Equal("Anafylaksi");
        (await ArchiveAsync(workshop, TrustAdmin, new RequirementListQuery(Owner: "sengepost"))).Should().Equal("Brannvern");
        (await ArchiveAsync(workshop, TrustAdmin, new RequirementListQuery(By: RequirementColumn.ArchivedOn))).Should().Equal("Brannvern", "Anafylaksi");
        (await ArchiveAsync(workshop, TrustAdmin, new RequirementListQuery(By: RequirementColumn.Owner, IsDescending: true))).Should().Equal("Anafylaksi", "Brannvern");
        (await workshop.Requirements.ListAsync(TrustAdmin, new RequirementListQuery())).Value.Items.Select(row => row.Name).Should().Equal("I bruk");
    }

    [Theory]
    [InlineData(RequirementColumn.Name, false, "A", "B", "C")]
    [InlineData(RequirementColumn.Name, true, "C", "B", "A")]
    [InlineData(RequirementColumn.Owner, false, "B", "A", "C")]
    [InlineData(RequirementColumn.Owner, true, "A", "C", "B")]
    [InlineData(RequirementColumn.ArchivedBy, false, "C", "A", "B")]
    [InlineData(RequirementColumn.ArchivedBy, true, "A", "B", "C")]
    [InlineData(RequirementColumn.ArchivedOn, false, "A", "C", "B")]
    [InlineData(RequirementColumn.ArchivedOn, true, "B", "C", "A")]
    [Rule("REQ-95")]
    public void The_archive_is_sorted_by_name_archived_by_archived_date_or_unit(RequirementColumn by, bool isDescending, params string[] names)
    {
        ArchivedRequirementRow[] rows = [Row("C", "2", 2, "Berit"), Row("B", "1", 3, "Kari"), Row("A", "2", 1, "Kari")];

        new ArchivedRequirementsSpec(owners: null, new RequirementListQuery(By: by, IsDescending: isDescending)).Evaluate(rows)
            .Select(row => row.Name).Should().Equal(names);
    }

    private static ArchivedRequirementRow Row(string name, string owner, int day, string by) => new(
        Given.Id<RequirementId>(name[0]), name, SortKey.Of(name), name.ToLowerInvariant(), Given.Ward, owner, owner, Given.Monday.PlusDays(day),
        Given.Id<PersonId>(by.Length), by, SortKey.Of(by));

    private static async Task<IEnumerable<string>> ArchiveAsync(Workshop workshop, Actor actor, RequirementListQuery query) =>
        (await workshop.Requirements.ListArchivedAsync(actor, query)).Value.Items.Select(row => row.Name);

    private static string? CodeOf<T>(Result<T> result) where T : notnull => result.Match<string?>(_ => null, refusal => refusal.Code);

    private static Actor ActorOf(string who) => who switch
    {
        "trust admin" => TrustAdmin,
        "archive add-on" => Archivist,
        "no grant" => Workshop.Kari,
        "responsible without the add-on" => Workshop.Responsible,
        "add-on alone" => Workshop.Holding(Workshop.Ward, Workshop.Granted(Role.Archivist, Workshop.Ward)),
        "archivist of the neighbouring unit" => Workshop.Holding(
            Workshop.NextWard, Workshop.Granted(Role.ProfessionalResponsibleA, Workshop.NextWard), Workshop.Granted(Role.Archivist, Workshop.NextWard)),
        "trust admin of the neighbouring trust" => Workshop.Holding(Workshop.NextTrust, Workshop.Granted(Role.TrustAdmin, Workshop.NextTrust)),
        _ => Workshop.Holding(Workshop.Trust, Workshop.Granted(Role.TrustAdmin, Workshop.Trust, to: Workshop.Today.PlusDays(-1))),
    };
}
