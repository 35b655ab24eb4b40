using System.Collections.Immutable;
using Competence.Organisation;
using static Competence.Domain.Tests.Organisation.WardOfIda;

namespace Competence.Domain.Tests.Organisation;

/// <summary>What is registered about a person, and who sees it.</summary>
public class PersonalDataTests
{
    private static readonly PositionText Eva = new PositionText(
        "7009", "Eva", "Holm", "eva.holm@example.org", Title: "Doctor", Occupation: "resident", Temporary: "true", Start: "2025-09-01", End: "2026-08-31")
    {
        Personal = ["+47 22 00 00 09", "9144889"],
    }.LedBy(Lars);

    public static TheoryData<Role> WithOverview => [Role.DelegatedLeader, Role.SuperUser, Role.ProfessionalResponsibleB, Role.TrustAdmin];

    public static TheoryData<Role?, string, string, int> WhoMayNot => new()
    {
        { null, "T1", "1001", 0 },
        { Role.SuperUser, "T1", "1002", 0 },
        { Role.TrustAdmin, "T2", "T2", 0 },
        { Role.SuperUser, "T1", "1001", -1 },
        { Role.ProfessionalResponsibleA, "T1", "1001", 0 },
        { Role.EducationOfficer, "T2", "T2", 0 },
    };

    [Fact]
    public async Task One_sees_all_that_is_registered_about_oneself_and_the_chosen_position()
    {
        WardOfIda ward = await OpenAsync(Eva);
        PersonId eva = (await ward.Runs.PersonOf(Eva)).Id;

        PersonalData data = await FindAsync(ward, await ward.As(Eva), Eva);

        data.Should().Be(new PersonalData(
            eva, "7009", "Eva", "Holm", "eva.holm@example.org", "+47 22 00 00 09", HprNumber.Of(9144889),
            [
                new PersonalPosition(
                    await ward.Id(Eva), "Doctor", Occupation.Resident, IsTemporary: true, new LocalDate(2025, 9, 1), new LocalDate(2026, 8, 31),
                    data.Positions[0].UnitPath, await ward.LeaderOf(Eva), Loan: null, IsActive: true, IsChosen: true),
            ]));
        data.Positions[0].UnitPath.Should().HaveCountGreaterThan(2).And.EndWith("1001 – First ward");
        data.Positions[0].UnitPath.Should().ContainInOrder((await ward.Runs.Unit("T1", "T1")).DisplayName, (await ward.Runs.Unit("T1", "1001")).DisplayName);
        data.Name.Should().Be("Eva Holm");
    }

    [Fact]
    [Rule("DEP-26")]
    public async Task A_leader_that_was_set_by_hand_is_shown_as_such_beside_the_one_of_the_master_data()
    {
        WardOfIda ward = await OpenAsync(Eva);
        await ward.SetLeader(Lars, Eva, Guro);

        LeaderOfPosition leader = (await FindAsync(ward, await ward.As(Eva), Eva)).Positions.Single().Leader;

        (leader.Leader!.Name, leader.IsSetByHand, leader.InMasterData!.Name, leader.MaySet).Should().Be(("Guro Lie", true, "Lars Vik", false));
        (await FindAsync(ward, await ward.As(Guro), Eva)).Positions.Single().Leader.MaySet.Should().BeTrue();
    }

    [Fact]
    public async Task Temporary_positions_of_loans_are_shown_with_their_ordinary_position_and_period_while_they_last()
    {
        WardOfIda ward = await OpenAsync();
        PositionId temporary = await ward.Lend(Ida, Lars, Guro);
        (await FindAsync(ward, await ward.As(Berit), Ida)).Positions.Should().ContainSingle("the loan begins tomorrow");
        ward.Runs.Today = Monday.PlusDays(1);

        PersonalPosition lent = (await FindAsync(ward, await ward.As(Berit), Ida)).Positions.Single(position => position.Position == temporary);

        (lent.Loan!.OrdinaryPosition, lent.Start, lent.End, lent.Leader.Leader!.Name).Should().Be((await ward.Id(Ida), Monday.PlusDays(1), null, "Guro Lie"));
    }

    [Fact]
    public async Task Ended_positions_are_told_to_oneself_only_after_the_active_ones()
    {
        PositionText earlier = Ida with { CostCentre = "1002", Title = "Assistant", End = "2026-03-02" };
        WardOfIda ward = await OpenAsync(earlier);
        await ward.Runs.Run(Monday.PlusDays(1), [.. Everybody, earlier]);

        (await FindAsync(ward, await ward.As(Ida), Ida)).Positions.Select(position => (position.Title, position.IsActive, position.IsChosen))
            .Should().Equal(("Nurse", true, true), ("Assistant", false, false));
        (await FindAsync(ward, await ward.As(Lars), Ida)).Positions.Select(position => position.Title).Should().Equal("Nurse");
    }

    [Fact]
    [Rule("ACC-20")]
    public async Task Of_a_person_with_several_positions_one_sees_those_that_one_has_in_the_overview_and_oneself_all()
    {
        PositionText inNextTrust = Eva with { Trust = "T2", Title = "Consultant" };
        PositionText inNextWard = Eva with { CostCentre = "1002", Title = "Researcher" };
        WardOfIda ward = await OpenAsync(Eva, inNextTrust, inNextWard);
        async Task<IEnumerable<string>> TitlesAsync(Actor actor) => (await FindAsync(ward, actor, Eva)).Positions.Select(position => position.Title);

        (await TitlesAsync(await ward.As(Far, await ward.Grant(Role.SuperUser, "T1", "1001")))).Should().Equal("Doctor");
        (await TitlesAsync(await ward.As(Far, await ward.Grant(Role.SuperUser, "T2", "1001")))).Should().Equal("Consultant");
        (await TitlesAsync(await ward.As(Far, await ward.Grant(Role.TrustAdmin, "T1", "T1")))).Should().BeEquivalentTo("Doctor", "Researcher");
        (await TitlesAsync(await ward.As(Eva))).Should().BeEquivalentTo("Doctor", "Researcher", "Consultant");
    }

    [Fact]
    [Rule("ACC-20")]
    public async Task Each_side_of_a_loan_sees_its_own_position_only()
    {
        WardOfIda ward = await OpenAsync();
        PositionId temporary = await ward.Lend(Ida, Lars, Guro);
        ward.Runs.Today = Monday.PlusDays(1);

        (await FindAsync(ward, await ward.As(Lars), Ida)).Positions.Select(position => position.Position).Should().Equal(await ward.Id(Ida));
        (await FindAsync(ward, await ward.As(Guro), Ida)).Positions.Select(position => position.Position).Should().Equal(temporary);
    }

    [Theory]
    [MemberData(nameof(WithOverview))]
    [Rule("ACC-20")]
    public async Task Every_role_with_the_overview_sees_the_personal_data_of_an_employee_in_scope(Role role)
    {
        WardOfIda ward = await OpenAsync(Eva);

        PersonalData data = await FindAsync(ward, await ward.As(Far, await ward.Grant(role, "T1", "1001")), Eva);

        (data.Telephone, data.Hpr, data.Positions.Single().IsChosen).Should().Be(("+47 22 00 00 09", HprNumber.Of(9144889), false));
    }

    [Fact]
    [Rule("ACC-20")]
    public async Task Leaders_see_those_down_their_chain_and_nobody_sees_the_own_leader()
    {
        WardOfIda ward = await OpenAsync(Eva);

        (await FindAsync(ward, await ward.As(Berit), Eva)).Name.Should().Be("Eva Holm");
        (await ward.Runs.Get<PersonalDataService>().FindAsync(await ward.As(Eva), (await ward.Runs.PersonOf(Lars)).Id)).IsAccepted.Should().BeFalse();
        (await ward.Runs.Get<PersonalDataService>().FindAsync(await ward.As(Per), (await ward.Runs.PersonOf(Eva)).Id)).IsAccepted.Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(WhoMayNot))]
    [Rule("ACC-20")]
    public async Task To_everybody_else_there_is_no_such_person(Role? role, string trust, string unit, int daysTo)
    {
        WardOfIda ward = await OpenAsync(Eva);
        ImmutableArray<RoleGrant> grants = role is { } one ? [await ward.Grant(one, trust, unit, daysTo)] : [];
        PersonId eva = (await ward.Runs.PersonOf(Eva)).Id;

        Result<PersonalData> found = await ward.Runs.Get<PersonalDataService>().FindAsync(await ward.As(Far, grants), eva);

        found.Refusal.Should().Be(GeneralRules.NotFound.Refuse(("what", "person"), ("id", eva)));
    }

    [Fact]
    public async Task Who_has_left_is_no_longer_seen_and_an_unknown_person_is_not_found()
    {
        WardOfIda ward = await OpenAsync(Eva with { End = "2026-03-02" });
        PersonId eva = (await ward.Runs.PersonOf(Eva)).Id;
        await ward.Runs.Run(Monday.PlusDays(1), [.. Everybody, Eva with { End = "2026-03-02" }]);

        (await ward.Runs.Get<PersonalDataService>().FindAsync(await ward.As(Lars), eva)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        PersonId unknown = PersonId.From(new Guid(77, 0, 0, new byte[8]));
        (await ward.Runs.Get<PersonalDataService>().FindAsync(await ward.As(Lars), unknown)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    private static async Task<PersonalData> FindAsync(WardOfIda ward, Actor actor, PositionText who) =>
        (await ward.Runs.Get<PersonalDataService>().FindAsync(actor, (await ward.Runs.PersonOf(who)).Id)).Value;
}
