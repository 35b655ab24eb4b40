using System.Collections.Immutable;
using static Competence.Domain.Tests.Organisation.WardOfIda;

namespace Competence.Domain.Tests.Organisation;

/// <summary>Who may see, search for, set and remove leaders.</summary>
public class LeaderAccessTests
{
    /// <summary>Roles with the overview, on Ida's ward.</summary>
    public static TheoryData<Role> WithOverview => [Role.DelegatedLeader, Role.SuperUser, Role.ProfessionalResponsibleB, Role.TrustAdmin];

    public static TheoryData<Role?, string, string, int> WhoMayNot => new()
    {
        { null, "T1", "1001", 0 },
        { Role.SuperUser, "T1", "1002", 0 },
        { Role.TrustAdmin, "T2", "T2", 0 },
        { Role.SuperUser, "T1", "1001", -1 },
        { Role.ProfessionalResponsibleA, "T1", "1001", 0 },
        { Role.PlanResponsible, "T1", "1001", 0 },
    };

    [Theory]
    [MemberData(nameof(WithOverview))]
    [Rule("DEP-26")]
    public async Task Every_role_with_the_overview_sets_and_removes_the_leader_of_an_employee_in_scope(Role role)
    {
        WardOfIda ward = await OpenAsync();
        Actor actor = await ward.As(Far, await ward.Grant(role, "T1", "1001"));

        (await ward.Leaders.SearchAsync(actor, "guro")).Value.Items.Should().ContainSingle();
        (await ward.Leaders.SetAsync(actor, await ward.Id(Ida), await ward.Id(Guro))).IsAccepted.Should().BeTrue();
        (await ward.Leaders.FindAsync(actor, await ward.Id(Ida))).Value.IsSetByHand.Should().BeTrue();
        (await ward.Leaders.RemoveAsync(actor, await ward.Id(Ida))).IsAccepted.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(WhoMayNot))]
    [Rule("DEP-26")]
    public async Task To_everybody_else_there_is_no_such_employee(Role? role, string trust, string unit, int daysTo)
    {
        WardOfIda ward = await OpenAsync();
        ImmutableArray<RoleGrant> grants = role is { } one ? [await ward.Grant(one, trust, unit, daysTo)] : [];
        Actor actor = await ward.As(Far, grants);
        PositionId ida = await ward.Id(Ida);
        Refusal notFound = GeneralRules.NotFound.Refuse(("what", "position"), ("id", ida));

        (await ward.Leaders.FindAsync(actor, ida)).Refusal.Should().Be(notFound);
        (await ward.Leaders.SetAsync(actor, ida, await ward.Id(Guro))).Refusal.Should().Be(notFound);
        (await ward.Leaders.RemoveAsync(actor, ida)).Refusal.Should().Be(notFound);
        (await ward.Runs.PositionOf(Ida)).Version.Should().Be(1);
    }

    [Fact]
    [Rule("DEP-26")]
    public async Task The_employee_sees_who_leads_and_may_not_choose()
    {
        WardOfIda ward = await OpenAsync();
        Actor ida = await ward.As(Ida);
        Refusal denied = GeneralRules.AccessDenied.Refuse(("action", "manual-leader-set"));

        (await ward.Leaders.FindAsync(ida, await ward.Id(Ida))).Value.Leader!.Name.Should().Be("Lars Vik");
        (await ward.Leaders.SetAsync(ida, await ward.Id(Ida), await ward.Id(Guro))).Refusal.Should().Be(denied);
        (await ward.Leaders.RemoveAsync(ida, await ward.Id(Ida))).Refusal.Should().Be(denied);
        (await ward.Leaders.SearchAsync(ida, "")).Refusal.Should().Be(denied);
    }

    [Fact]
    public async Task A_leader_sets_the_leader_of_the_own_employees_those_down_the_chain_too_and_of_no_others()
    {
        WardOfIda ward = await OpenAsync();

        (await ward.Leaders.SetAsync(await ward.As(Berit), await ward.Id(Ida), await ward.Id(Guro))).IsAccepted.Should().BeTrue();
        (await ward.Leaders.SetAsync(await ward.As(Lars), await ward.Id(Guro), await ward.Id(Per))).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Fact]
    public async Task Unknown_positions_are_not_found()
    {
        WardOfIda ward = await OpenAsync();
        PositionId unknown = PositionId.From(new Guid(77, 0, 0, new byte[8]));
        Refusal notFound = GeneralRules.NotFound.Refuse(("what", "position"), ("id", unknown));
        Actor lars = await ward.As(Lars);

        (await ward.Leaders.FindAsync(lars, unknown)).Refusal.Should().Be(notFound);
        (await ward.Leaders.SetAsync(lars, unknown, await ward.Id(Guro))).Refusal.Should().Be(notFound);
        (await ward.Leaders.SetAsync(lars, await ward.Id(Ida), unknown)).Refusal.Should().Be(notFound);
        (await ward.Leaders.RemoveAsync(lars, unknown)).Refusal.Should().Be(notFound);
    }

    [Fact]
    public async Task Who_sees_the_person_by_another_position_only_is_told_that_this_one_is_not_theirs_to_lead()
    {
        PositionText idaElsewhere = Ida.LedBy(Guro) with { CostCentre = "1002" };
        WardOfIda ward = await OpenAsync(idaElsewhere);

        (await ward.Leaders.SetAsync(await ward.As(Guro), await ward.Id(Ida), await ward.Id(Guro))).Refusal
            .Should().Be(GeneralRules.AccessDenied.Refuse(("action", "manual-leader-set")));
    }
}
