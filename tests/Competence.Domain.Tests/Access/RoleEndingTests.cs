using System.Collections.Immutable;
using Competence.Access;
using Competence.Domain.Tests.Organisation;
using Competence.Organisation;

namespace Competence.Domain.Tests.Access;

/// <summary>What becomes of the ordered roles of a position that ends, through the runs that end and reopen it.</summary>
public class RoleEndingTests
{
    private static readonly Actor Operator = new(default, new ActingAs.Operator(), []);
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly LocalDate Tuesday = Monday.PlusDays(1);
    private static readonly LocalDate Wednesday = Monday.PlusDays(2);
    private static readonly PositionText Ida = new();
    private static readonly PositionText Other = new("7002", "Lars", "Vik", "", CostCentre: "1002");
    private static readonly RoleScope OnePlan = new RoleScope.OfPlans([TwoTrusts.Plan]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Rule("ORG-54", "ACC-09")]
    public async Task Plan_responsible_and_education_officer_end_for_good_with_their_position_and_other_roles_work_again_when_it_is_back(bool byHand)
    {
        (NightlyRuns runs, RoleScope ward) = await GrantedAsync();
        PositionId ida = (await runs.PositionOf(Ida)).Id;

        runs.Today = Tuesday;
        if (byHand)
        {
            await runs.Get<ReactivationService>().DeactivateAsync(Operator, ida);
        }
        else
        {
            await runs.Run(Tuesday, Other);
        }

        (await ActingAsync(runs)).Refusal.Rule.Should().Be(SignInRules.PositionEnded);
        await runs.Run(Wednesday, Ida, Other);

        HeldOn(Wednesday, (await ActingAsync(runs)).Value).Should().Equal(Role.SuperUser);
        ImmutableArray<HistoryEntry> history = await runs.History(PositionRoles.None(ida, (await runs.PositionOf(Ida)).Person).Subject);
        history.Select(entry => entry.Fact).OfType<PositionRolesEvent.EndedWithPosition>().Should().BeEquivalentTo(new[]
        {
            new PositionRolesEvent.EndedWithPosition(Role.PlanResponsible, OnePlan, Monday),
            new PositionRolesEvent.EndedWithPosition(Role.EducationOfficer, ward, Monday),
        });
        (await runs.Get<RoleService>().GrantAsync(Operator, ida, new RoleGrant(Role.PlanResponsible, OnePlan, Wednesday)))
            .IsAccepted.Should().BeTrue("it is ordered again");
    }

    [Fact]
    [Rule("ORG-54", "ORG-85")]
    public async Task They_do_not_come_back_when_the_position_is_reactivated_by_hand()
    {
        (NightlyRuns runs, _) = await GrantedAsync();
        await runs.Run(Tuesday, Other);

        await runs.Get<ReactivationService>().ReactivateAsync(Operator, (await runs.PositionOf(Ida)).Id);

        HeldOn(Tuesday, (await ActingAsync(runs)).Value).Should().Equal(Role.SuperUser);
    }

    [Fact]
    [Rule("ACC-09")]
    public async Task A_renewal_at_the_same_cost_centre_keeps_all_roles()
    {
        (NightlyRuns runs, _) = await GrantedAsync();

        await runs.Run(Tuesday, Ida with { End = "2026-12-31" }, Other);

        HeldOn(Tuesday, (await ActingAsync(runs)).Value).Should().BeEquivalentTo([Role.PlanResponsible, Role.EducationOfficer, Role.SuperUser]);
    }

    [Fact]
    [Rule("ACC-09")]
    public async Task No_role_moves_to_a_new_position_of_the_person()
    {
        (NightlyRuns runs, _) = await GrantedAsync();
        PositionText elsewhere = Ida with { CostCentre = "1002" };

        await runs.Run(Tuesday, elsewhere, Other);

        Position next = await runs.PositionOf(elsewhere);
        (await runs.Get<SignInService>().ActAsync(next.Person, next.Id)).Value.Grants.Should().BeEmpty();
    }

    [Fact]
    [Rule("ORG-54")]
    public void A_grant_that_has_not_begun_ends_too_and_one_that_is_over_is_left_alone()
    {
        PositionRoles roles = PositionRoles.None(TwoTrusts.KarisPosition, TwoTrusts.Kari) with
        {
            Grants =
            [
                new RoleGrant(Role.PlanResponsible, OnePlan, Monday.PlusDays(5)),
                new RoleGrant(Role.PlanResponsible, OnePlan, Monday.PlusDays(1), Monday.PlusDays(2)),
                new RoleGrant(Role.EducationOfficer, TwoTrusts.Of(TwoTrusts.Ward), Monday.PlusDays(-9), Monday.PlusDays(-1)),
            ],
        };

        PositionRolesEvent.EndedWithPosition fact = roles.EndWithPosition(Monday).Should().ContainSingle().Subject;

        roles.Apply(fact).Grants.Should().OnlyContain(grant => !grant.HoldsOn(Monday) && !grant.HoldsOn(Monday.PlusDays(1)) && !grant.HoldsOn(Monday.PlusDays(5)));
        roles.Apply(fact).Grants[2].Should().Be(roles.Grants[2]);
        roles.Apply(fact).EndWithPosition(Monday).Should().BeEmpty();
    }

    private static async Task<(NightlyRuns Runs, RoleScope Ward)> GrantedAsync()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida, Other);
        Position ida = await runs.PositionOf(Ida);
        RoleScope ward = new RoleScope.OfUnit(ida.Unit);
        foreach (RoleGrant grant in new RoleGrant[] { new(Role.PlanResponsible, OnePlan, Monday), new(Role.EducationOfficer, ward, Monday), new(Role.SuperUser, ward, Monday) })
        {
            (await runs.Get<RoleService>().GrantAsync(Operator, ida.Id, grant)).IsAccepted.Should().BeTrue();
        }

        return (runs, ward);
    }

    private static async Task<Result<Actor>> ActingAsync(NightlyRuns runs)
    {
        Position ida = await runs.PositionOf(Ida);
        return await runs.Get<SignInService>().ActAsync(ida.Person, ida.Id);
    }

    private static IEnumerable<Role> HeldOn(LocalDate day, Actor actor) => actor.Grants.Where(grant => grant.HoldsOn(day)).Select(grant => grant.Role);
}
