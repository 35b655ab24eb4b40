using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Plans;
using static Competence.Domain.Tests.Organisation.WardOfIda;

namespace Competence.Domain.Tests.Organisation;

/// <summary>Ida, Lars and Guro: who leads whom when a leader is set by hand, changed, removed, or leaves.</summary>
public class ManualLeaderTests
{
    private static readonly LocalDate Tuesday = Monday.PlusDays(1);
    private static readonly PositionText IdaElsewhere = Ida with { CostCentre = "1002" };

    [Fact]
    [Rule("DEP-25", "ORG-28")]
    public async Task The_leader_comes_from_the_master_data_until_one_is_set_by_hand()
    {
        WardOfIda ward = await OpenAsync();
        (await ward.LeaderOf(Ida)).Should().Match<LeaderOfPosition>(it => it.Leader!.Name == "Lars Vik" && !it.IsSetByHand && it.InMasterData == it.Leader);

        await ward.SetLeader(Lars, Ida, Guro);

        LeaderOfPosition after = await ward.LeaderOf(Ida);
        (after.Leader!.Name, after.Leader.Title, after.IsSetByHand, after.InMasterData!.Name).Should().Be(("Guro Lie", "Head nurse", true, "Lars Vik"));
    }

    [Fact]
    [Rule("DEP-27", "ACC-82")]
    public async Task The_replaced_leader_loses_the_employee_and_the_new_one_has_her_in_the_overview_at_once()
    {
        WardOfIda ward = await OpenAsync();
        (await ward.OverviewOf(Lars)).Should().BeEquivalentTo("Ida", "Per");
        (await ward.OverviewOf(Guro)).Should().BeEmpty();

        await ward.SetLeader(Lars, Ida, Guro);

        (await ward.OverviewOf(Lars)).Should().Equal("Per");
        (await ward.OverviewOf(Guro)).Should().Equal("Ida");
        (await ward.OverviewOf(Guro, directOnly: true)).Should().Equal("Ida");
        PersonId ida = (await ward.Runs.PersonOf(Ida)).Id;
        (await ward.Runs.Get<OrganisationService>().FindPersonAsync(await ward.As(Lars), ida)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await ward.Runs.Get<OrganisationService>().FindPersonAsync(await ward.As(Guro), ida)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("ACC-18")]
    public async Task A_leader_set_by_hand_takes_the_replaced_leader_s_place_in_the_chain()
    {
        PositionText below = new PositionText("7009", "Unni", "Strøm", "").LedBy(Ida);
        WardOfIda ward = await OpenAsync(below);
        await ward.Runs.Run(Monday, [.. Everybody.Where(line => line != Guro), Guro.LedBy(Far), below]);
        (await ward.OverviewOf(Far)).Should().BeEquivalentTo("Guro");

        await ward.SetLeader(Lars, Ida, Guro);

        (await ward.OverviewOf(Guro)).Should().BeEquivalentTo("Ida", "Unni");
        (await ward.OverviewOf(Far)).Should().BeEquivalentTo(["Guro", "Ida", "Unni"], "who is above Guro is above Ida now");
        (await ward.OverviewOf(Berit)).Should().BeEquivalentTo(["Lars", "Per"], "who was above Ida through Lars only is so no longer");
    }

    [Fact]
    [Rule("DEP-28")]
    public async Task Choosing_another_replaces_the_first_and_the_same_one_twice_changes_nothing()
    {
        WardOfIda ward = await OpenAsync();
        await ward.SetLeader(Lars, Ida, Guro);

        await ward.SetLeader(Guro, Ida, Per);

        (await ward.OverviewOf(Guro)).Should().BeEmpty();
        (await ward.OverviewOf(Per)).Should().Equal("Ida");
        (await ward.Leaders.SetAsync(await ward.As(Per), await ward.Id(Ida), await ward.Id(Per))).Refusal.Should().Be(LeaderRules.AlreadySet.Refuse());
        (await ward.Runs.PositionOf(Ida)).Version.Should().Be(3);
    }

    [Fact]
    [Rule("DEP-29", "ORG-28")]
    public async Task The_import_does_not_overwrite_a_leader_set_by_hand_and_keeps_the_one_of_the_master_data_in_the_background()
    {
        WardOfIda ward = await OpenAsync();
        await ward.SetLeader(Lars, Ida, Guro);

        (await ward.Runs.Run(Tuesday, Everybody)).Changed.Should().Be(0);
        (await ward.OverviewOf(Guro)).Should().Equal("Ida");
        (await ward.Runs.Run(Tuesday, [.. Everybody.Where(line => line != Ida), Ida.LedBy(Per)])).Changed.Should().Be(1);

        (await ward.OverviewOf(Guro)).Should().Equal("Ida");
        (await ward.OverviewOf(Per)).Should().BeEmpty();
        LeaderOfPosition leader = await ward.LeaderOf(Ida);
        (leader.Leader!.Name, leader.InMasterData!.Name).Should().Be(("Guro Lie", "Per Ås"));
        (await ward.Leaders.RemoveAsync(await ward.As(Guro), await ward.Id(Ida))).IsAccepted.Should().BeTrue();
        (await ward.OverviewOf(Per)).Should().Equal("Ida");
    }

    [Fact]
    [Rule("DEP-31")]
    public async Task When_Guro_leaves_Ida_has_no_leader_and_Lars_does_not_get_access_back_by_himself()
    {
        PositionText unni = new PositionText("7009", "Unni", "Strøm", "").LedBy(Far);
        WardOfIda ward = await OpenAsync(unni);
        await ward.Runs.Run(Monday, [.. Everybody.Where(line => line != Guro), Guro.LedBy(Far), unni]);
        await ward.SetLeader(Lars, Ida, Guro);

        await ward.Runs.Run(Tuesday, [.. Everybody.Where(line => line != Guro), unni]);

        (await ward.OverviewOf(Lars)).Should().Equal("Per");
        (await ward.OverviewOf(Berit)).Should().BeEquivalentTo("Lars", "Per");
        LeaderOfPosition leader = await ward.LeaderOf(Ida);
        (leader.Leader!.Name, leader.Leader.IsActive, leader.IsSetByHand).Should().Be(("Guro Lie", false, true));
        (await ward.OverviewOf(Far, directOnly: true)).Should().Equal("Unni");
        (await ward.OverviewOf(Far)).Should().BeEquivalentTo(["Ida", "Unni"], "a chain goes through positions that have ended, so that somebody can choose a new leader");

        await ward.SetLeader(Far, Ida, Lars);
        (await ward.OverviewOf(Lars)).Should().BeEquivalentTo("Ida", "Per");
    }

    [Fact]
    [Rule("DEP-33")]
    public async Task When_Guro_is_removed_by_hand_Lars_is_leader_again_at_once()
    {
        WardOfIda ward = await OpenAsync();
        await ward.SetLeader(Lars, Ida, Guro);

        (await ward.Leaders.RemoveAsync(await ward.As(Guro), await ward.Id(Ida))).IsAccepted.Should().BeTrue();

        (await ward.OverviewOf(Lars)).Should().BeEquivalentTo("Ida", "Per");
        (await ward.OverviewOf(Guro)).Should().BeEmpty();
        (await ward.LeaderOf(Ida)).IsSetByHand.Should().BeFalse();
        (await ward.Leaders.RemoveAsync(await ward.As(Lars), await ward.Id(Ida))).Refusal.Should().Be(LeaderRules.NotSetByHand.Refuse());
    }

    [Fact]
    [Rule("DEP-34")]
    public async Task A_leader_set_by_hand_belongs_to_the_position_and_a_new_one_starts_with_the_leader_of_the_master_data()
    {
        WardOfIda ward = await OpenAsync();
        await ward.SetLeader(Lars, Ida, Guro);

        await ward.Runs.Run(Tuesday, [.. Everybody, IdaElsewhere]);
        (await ward.LeaderOf(IdaElsewhere)).Should().Match<LeaderOfPosition>(it => it.Leader!.Name == "Lars Vik" && !it.IsSetByHand);
        (await ward.LeaderOf(Ida)).IsSetByHand.Should().BeTrue();

        await ward.Runs.Run(Tuesday.PlusDays(1), [.. Everybody.Where(line => line != Ida), IdaElsewhere]);
        (await ward.OverviewOf(Guro)).Should().BeEmpty();
        (await ward.OverviewOf(Lars)).Should().BeEquivalentTo("Ida", "Per");
    }

    [Fact]
    [Rule("DEP-36")]
    public async Task Anybody_but_the_employee_is_found_by_name_and_chosen_whichever_of_several_positions_is_meant()
    {
        PositionText farGuro = Guro with { Trust = "T2", CostCentre = "1001", Title = "Adviser" };
        WardOfIda ward = await OpenAsync(farGuro, IdaElsewhere);
        Actor lars = await ward.As(Lars);

        Page<PositionRow> found = (await ward.Leaders.SearchAsync(lars, "guro")).Value;
        found.Items.Select(row => (row.Name, row.Title)).Should().BeEquivalentTo([("Guro Lie", "Head nurse"), ("Guro Lie", "Adviser")]);

        (await ward.Leaders.SetAsync(lars, await ward.Id(Ida), await ward.Id(farGuro))).IsAccepted.Should().BeTrue("one who led nobody, of another trust");
        (await ward.OverviewOf(farGuro)).Should().Equal("Ida");
        (await ward.OverviewOf(Guro)).Should().BeEmpty();
        Refusal own = LeaderRules.OwnLeader.Refuse();
        (await ward.Leaders.SetAsync(await ward.As(farGuro), await ward.Id(Ida), await ward.Id(Ida))).Refusal.Should().Be(own);
        (await ward.Leaders.SetAsync(await ward.As(farGuro), await ward.Id(Ida), await ward.Id(IdaElsewhere))).Refusal.Should().Be(own);
    }

    [Fact]
    public async Task A_position_that_has_ended_is_neither_found_nor_chosen()
    {
        WardOfIda ward = await OpenAsync();
        PositionId guro = await ward.Id(Guro);
        await ward.Runs.Run(Tuesday, Everybody.Where(line => line != Guro));
        Actor lars = await ward.As(Lars);

        (await ward.Leaders.SearchAsync(lars, "guro")).Value.Items.Should().BeEmpty();
        (await ward.Leaders.SetAsync(lars, await ward.Id(Ida), guro)).Refusal.Should().Be(LeaderRules.LeaderEnded.Refuse());
    }

    [Fact]
    [Rule("DEP-36")]
    public async Task The_temporary_position_of_a_loan_is_neither_found_nor_chosen_while_the_ordinary_one_is()
    {
        WardOfIda ward = await OpenAsync();
        PositionId temporary = await ward.Lend(Ida, Lars, Guro);
        Actor lars = await ward.As(Lars);

        (await ward.Leaders.SearchAsync(lars, "ida")).Value.Items.Select(row => row.Id).Should().Equal(await ward.Id(Ida));
        (await ward.Leaders.SetAsync(lars, await ward.Id(Per), temporary)).Refusal.Should().Be(LeaderRules.LeaderOnLoan.Refuse());
        (await ward.Leaders.SetAsync(lars, await ward.Id(Per), await ward.Id(Ida))).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task Who_reads_the_leader_is_told_whether_it_may_be_set()
    {
        WardOfIda ward = await OpenAsync();
        PositionId ida = await ward.Id(Ida);

        (await ward.Leaders.FindAsync(await ward.As(Ida), ida)).Value.MaySet.Should().BeFalse("nobody sets the own leader");
        (await ward.Leaders.FindAsync(await ward.As(Lars), ida)).Value.MaySet.Should().BeTrue();
    }

    [Fact]
    [Rule("ACC-30", "DEP-32")]
    public async Task A_leader_by_hand_has_the_employee_and_no_right_to_create_plans_which_needs_an_extra_role()
    {
        WardOfIda ward = await OpenAsync();
        await ward.SetLeader(Lars, Ida, Guro);
        UnitId unit = (await ward.Runs.PositionOf(Guro)).Unit;
        PlanDetails details = new("Akutt – grunnplan", CompletionMode.Automatic);
        Actor guro = await ward.As(Guro);

        (await ward.Runs.Get<PlanService>().CreateAsync(guro, unit, details)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await ward.Runs.Get<PlanService>().CreateAsync(await ward.As(Lars), (await ward.Runs.PositionOf(Lars)).Unit, details)).IsAccepted.Should().BeTrue("Lars still leads Per by the master data");

        RoleGrant extra = await ward.Grant(Role.ProfessionalResponsibleA, "T1", "1002");
        (await ward.Runs.Get<PlanService>().CreateAsync(await ward.As(Guro, extra), unit, details)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("ACC-30", "DEP-32")]
    public async Task The_replaced_leader_keeps_the_employee_with_an_extra_role()
    {
        WardOfIda ward = await OpenAsync();
        await ward.SetLeader(Lars, Ida, Guro);
        PersonId ida = (await ward.Runs.PersonOf(Ida)).Id;
        OrganisationService organisation = ward.Runs.Get<OrganisationService>();

        (await organisation.FindPersonAsync(await ward.As(Lars), ida)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await organisation.FindPersonAsync(await ward.As(Lars, await ward.Grant(Role.SuperUser, "T1", "1001")), ida)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task The_history_of_the_position_tells_who_set_and_removed_a_leader_when_and_on_whose_behalf()
    {
        WardOfIda ward = await OpenAsync();
        Position lars = await ward.Runs.PositionOf(Lars);
        Actor deputy = new((await ward.Runs.PersonOf(Per)).Id, new ActingAs.Deputyship(lars.Person, lars.Id, lars.Unit), []);

        (await ward.Leaders.SetAsync(deputy, await ward.Id(Ida), await ward.Id(Guro))).IsAccepted.Should().BeTrue();
        (await ward.Leaders.RemoveAsync(await ward.As(Guro), await ward.Id(Ida))).IsAccepted.Should().BeTrue();

        ImmutableArray<HistoryEntry> history = await ward.Runs.History((await ward.Runs.PositionOf(Ida)).Subject);
        history.Select(entry => entry.Fact).Skip(1).Should().Equal(new PositionEvent.ManualLeaderSet(await ward.Id(Guro)), new PositionEvent.ManualLeaderRemoved());
        (history[1].Origin.By, history[1].Origin.OnBehalfOf).Should().Be((deputy.Person, lars.Person));
        (history[2].Origin.By, history[2].Origin.OnBehalfOf).Should().Be(((await ward.Runs.PersonOf(Guro)).Id, null));
    }

    [Fact]
    public async Task Two_who_set_a_leader_at_the_same_time_leave_one_and_both_in_the_history()
    {
        WardOfIda ward = await OpenAsync();
        (Actor lars, PositionId ida, PositionId guro, PositionId per) = (await ward.As(Lars), await ward.Id(Ida), await ward.Id(Guro), await ward.Id(Per));
        RoleGrant admin = await ward.Grant(Role.TrustAdmin, "T1", "T1");

        Result<Position>[] outcomes = await Task.WhenAll(new[] { guro, per }.Select(leader =>
            Task.Run(async () => await ward.Leaders.SetAsync(lars with { Grants = [admin] }, ida, leader))));

        outcomes.Should().OnlyContain(outcome => outcome.IsAccepted);
        (await ward.Runs.PositionOf(Ida)).Version.Should().Be(3);
    }
}
