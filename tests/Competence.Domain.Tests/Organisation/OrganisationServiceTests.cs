using System.Collections.Immutable;
using Competence.Organisation;

namespace Competence.Domain.Tests.Organisation;

public class OrganisationServiceTests
{
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly PositionText Guro = new("7003", "Guro", "Ås", "", CostCentre: "1002", Title: "Head of clinic");
    private static readonly PositionText Lars = new PositionText("7002", "Lars", "Vik", "", CostCentre: "1002", Title: "Head nurse").LedBy(Guro);
    private static readonly PositionText Ida = new PositionText().LedBy(Lars);
    private static readonly PositionText Far = new("7004", "Odd", "Berge", "", Trust: "T2");

    [Fact]
    [Rule("ORG-06")]
    public async Task The_tree_unfolds_node_by_node()
    {
        NightlyRuns runs = await Hospital();
        Actor actor = await Acting(runs, Ida);
        OrganisationService service = runs.Get<OrganisationService>();

        ImmutableArray<UnitRow> top = (await service.ChildrenAsync(actor, null)).Value;
        ImmutableArray<UnitRow> trusts = (await service.ChildrenAsync(actor, top.Single().Id)).Value;

        trusts.Select(unit => unit.Name).Should().Equal("First trust", "Second trust");
        (await service.ChildrenAsync(actor, (await runs.Unit("T1", "1000")).Id)).Value.Select(unit => unit.Number).Should().Equal("1001", "1002");
    }

    [Theory]
    [InlineData("WARD", "Far ward", "First ward", "Second ward")]
    [InlineData(" 1001 ", "Far ward", "First ward")]
    [InlineData("nothing")]
    [Rule("ORG-06")]
    public async Task Units_are_searched_by_part_of_number_or_name(string search, params string[] found)
    {
        NightlyRuns runs = await Hospital();

        Page<UnitRow> page = (await runs.Get<OrganisationService>().SearchUnitsAsync(await Acting(runs, Ida), search)).Value;

        page.Items.Select(unit => unit.Name).Should().Equal(found);
    }

    [Fact]
    public async Task Closed_units_are_neither_searched_nor_unfolded_but_can_be_looked_up()
    {
        NightlyRuns runs = await Hospital();
        Actor actor = await Acting(runs, Ida);
        OrganisationUnit ward = await runs.Unit("T1", "1002");
        (await runs.ImportUnits(Monday, UnitText.TwoTrusts.Where(unit => unit.Number != "1002"))).IsAccepted.Should().BeTrue();
        OrganisationService service = runs.Get<OrganisationService>();

        (await service.SearchUnitsAsync(actor, "Second ward")).Value.Total.Should().Be(0);
        (await service.ChildrenAsync(actor, ward.Parent)).Value.Select(unit => unit.Number).Should().Equal("1001");
        (await service.FindUnitAsync(actor, ward.Id)).Value.IsClosed.Should().BeTrue();
    }

    [Fact]
    public async Task People_with_an_active_position_are_searched_by_part_of_the_name_and_sorted_as_Norwegian_sorts()
    {
        NightlyRuns runs = await Hospital();
        OrganisationService service = runs.Get<OrganisationService>();
        Actor actor = await Acting(runs, Ida);

        (await service.SearchPeopleAsync(actor, "BERG")).Value.Items.Select(person => person.Name).Should().Equal("Ida Berg", "Odd Berge");
        (await service.SearchPeopleAsync(actor, "")).Value.Items.Select(person => person.Name).Should().Equal("Ida Berg", "Odd Berge", "Lars Vik", "Guro Ås");

        await runs.Run(Monday.PlusDays(1), Guro, Lars, Ida);
        (await service.SearchPeopleAsync(actor, "berg")).Value.Items.Select(person => person.Name).Should().Equal("Ida Berg");
    }

    [Fact]
    [Rule("DEP-03", "DEP-18")]
    public async Task Active_positions_anywhere_in_the_region_are_searched_by_part_of_the_name_with_unit_and_title()
    {
        NightlyRuns runs = await Hospital();
        OrganisationService service = runs.Get<OrganisationService>();
        Actor actor = await Acting(runs, Ida);

        (await service.SearchPositionsAsync(actor, " BERG ")).Value.Items.Select(row => (row.Name, row.UnitName, row.Title)).Should().Equal(
            ("Ida Berg", "1001 – First ward", "Nurse"), ("Odd Berge", "1001 – Far ward", "Nurse"));
        (await service.SearchPositionsAsync(actor, "")).Value.Items.Select(row => row.Name).Should().Equal("Ida Berg", "Odd Berge", "Lars Vik", "Guro Ås");

        await runs.Run(Monday.PlusDays(1), Guro, Lars, Ida);
        (await service.SearchPositionsAsync(actor, "berg", new PageRequest(1, 500))).Value.Items.Select(row => row.Name).Should().Equal("Ida Berg");
        (await service.SearchPositionsAsync(Actor.OfJob("nightly-import"), "")).Refusal.Should().Be(GeneralRules.AccessDenied.Refuse(("action", "person-search")));
    }

    [Fact]
    public async Task A_page_is_cut_to_the_largest_that_the_options_allow()
    {
        NightlyRuns runs = await Hospital();
        runs.Get<CompetenceOptions>().LargestPage = 2;

        Page<PersonRow> page = (await runs.Get<OrganisationService>().SearchPeopleAsync(await Acting(runs, Ida), "", new PageRequest(2, 500))).Value;

        (page.Request.Size, page.Items.Length, page.Total).Should().Be((2, 2, 4));
    }

    [Fact]
    public async Task Only_who_is_signed_in_searches()
    {
        NightlyRuns runs = await Hospital();
        OrganisationService service = runs.Get<OrganisationService>();

        (await service.SearchPeopleAsync(NightlyRuns.Job, "")).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await service.SearchUnitsAsync(NightlyRuns.Job, "")).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await service.ChildrenAsync(NightlyRuns.Job, null)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await service.FindUnitAsync(NightlyRuns.Job, default)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await service.PositionsOfUnitAsync(NightlyRuns.Job, default)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
    }

    [Fact]
    public async Task A_person_is_seen_by_the_person_and_up_the_chain_of_leaders_and_by_nobody_else()
    {
        NightlyRuns runs = await Hospital();

        (await Sees(runs, await Acting(runs, Ida), Ida)).Should().BeTrue();
        (await Sees(runs, await Acting(runs, Lars), Ida)).Should().BeTrue();
        (await Sees(runs, await Acting(runs, Guro), Ida)).Should().BeTrue();
        (await Sees(runs, await Acting(runs, Ida), Lars)).Should().BeFalse();
        (await Sees(runs, await Acting(runs, Far), Ida)).Should().BeFalse();
    }

    [Theory]
    [InlineData("T1", "1000", 0, null, true)]
    [InlineData("T1", "1002", 0, null, false)]   // the neighbouring unit
    [InlineData("T2", "T2", 0, null, false)]     // the neighbouring trust
    [InlineData("T1", "1000", -30, -1, false)]   // ended yesterday
    [InlineData("T1", "1000", 1, null, false)]   // begins tomorrow
    public async Task A_unit_role_sees_the_people_and_the_positions_of_its_unit_while_it_holds(
        string trust, string number, int from, int? to, bool seen)
    {
        NightlyRuns runs = await Hospital();
        RoleGrant grant = new(Role.SuperUser, new RoleScope.OfUnit((await runs.Unit(trust, number)).Id), Monday.PlusDays(from), to is { } days ? Monday.PlusDays(days) : null);
        Actor actor = (await Acting(runs, Far)) with { Grants = [grant] };

        (await Sees(runs, actor, Ida)).Should().Be(seen);
        Result<Page<PositionRow>> ward = await runs.Get<OrganisationService>().PositionsOfUnitAsync(actor, (await runs.Unit("T1", "1001")).Id);
        ward.IsAccepted.Should().Be(seen);
        ward.Switch(
            page => page.Items.Select(row => row.Name).Should().Equal("Ida Berg"),
            refusal => refusal.Rule.Should().Be(GeneralRules.AccessDenied));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        NightlyRuns runs = await Hospital();
        OrganisationService service = runs.Get<OrganisationService>();
        Actor actor = await Acting(runs, Ida);

        (await service.FindUnitAsync(actor, default)).Refusal.Should().Be(GeneralRules.NotFound.Refuse(("what", "unit"), ("id", default(UnitId))));
        (await service.ChildrenAsync(actor, default(UnitId))).Refusal.Should().Be(GeneralRules.NotFound.Refuse(("what", "unit"), ("id", default(UnitId))));
        (await service.PositionsOfUnitAsync(actor, default)).Refusal.Should().Be(GeneralRules.NotFound.Refuse(("what", "unit"), ("id", default(UnitId))));
        (await service.FindPersonAsync(actor, default)).Refusal.Should().Be(GeneralRules.NotFound.Refuse(("what", "person"), ("id", default(PersonId))));
        (await service.FindPositionAsync(actor, default)).Refusal.Should().Be(GeneralRules.NotFound.Refuse(("what", "position"), ("id", default(PositionId))));
    }

    [Fact]
    [Rule("ORG-15")]
    public async Task A_deactivated_position_can_still_be_looked_up_by_its_person()
    {
        NightlyRuns runs = await Hospital();
        PositionText second = Ida with { CostCentre = "1002" };
        await runs.Run(Monday, Guro, Lars, Ida, Far, second);
        await runs.Run(Monday.PlusDays(1), Guro, Lars, Ida, Far);

        Result<Position> found = await runs.Get<OrganisationService>().FindPositionAsync(await Acting(runs, Ida), (await runs.PositionOf(second)).Id);

        found.Value.IsActive.Should().BeFalse();
    }

    private static async Task<NightlyRuns> Hospital()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        (await runs.Run(Monday, Guro, Lars, Ida, Far)).Created.Should().Be(4);
        return runs;
    }

    private static async Task<Actor> Acting(NightlyRuns runs, PositionText line) =>
        (await runs.Get<SignInService>().ActAsync((await runs.PersonOf(line)).Id, (await runs.PositionOf(line)).Id)).Value;

    private static async Task<bool> Sees(NightlyRuns runs, Actor actor, PositionText line)
    {
        OrganisationService service = runs.Get<OrganisationService>();
        Position position = await runs.PositionOf(line);
        Result<Person> person = await service.FindPersonAsync(actor, position.Person);
        (await service.FindPositionAsync(actor, position.Id)).IsAccepted.Should().Be(person.IsAccepted);
        person.Switch(_ => { }, refusal => refusal.Rule.Should().Be(GeneralRules.NotFound));
        return person.IsAccepted;
    }
}
