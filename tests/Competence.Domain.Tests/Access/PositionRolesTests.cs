using System.Collections.Immutable;
using Competence.Access;
using static Competence.Domain.Tests.Access.TwoTrusts;

namespace Competence.Domain.Tests.Access;

public class PositionRolesTests
{
    private static readonly PositionRoles None = PositionRoles.None(KarisPosition, Kari);
    private static readonly RoleGrant SuperUser = Granted(Role.SuperUser, Of(Ward), 0);

    public static TheoryData<Role, RoleScope, bool> Scopes => new(
        from role in Enum.GetValues<Role>()
        from scope in new[] { Of(Ward), new RoleScope.OfPlans([Plan]), new RoleScope.OfPlans([]), new RoleScope.OfRegion() }
        let fits = role switch
        {
            Role.PlanResponsible => scope is RoleScope.OfPlans { Plans.Length: > 0 },
            Role.RegionAdmin or Role.CentralOperator or Role.FormAdmin => scope is RoleScope.OfRegion,
            _ => scope is RoleScope.OfUnit,
        }
        select (role, scope, fits));

    [Fact]
    [Rule("ACC-04")]
    public void A_grant_is_logged_with_its_scope_and_days()
    {
        RoleGrant grant = Granted(Role.SuperUser, Of(Ward), 0, 10);

        PositionRolesEvent.Granted fact = None.Grant(grant, isActive: true).Value;

        fact.Should().Be(new PositionRolesEvent.Granted(Role.SuperUser, Of(Ward), Today, Today.PlusDays(10)));
        None.Apply(fact).Should().Be(new PositionRoles(KarisPosition, Kari, [grant], Version: 1));
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    [Rule("ACC-05", "ACC-44")]
    public void A_plan_responsible_is_for_named_plans_region_roles_for_the_region_and_others_for_a_unit(Role role, RoleScope scope, bool fits)
    {
        PositionRoles trustAdmin = None with { Grants = [Granted(Role.TrustAdmin, Of(Trust))] };

        trustAdmin.Grant(new RoleGrant(role, scope, Today), isActive: true).Match<Rule?>(_ => null, refusal => refusal.Rule)
            .Should().Be(fits ? null : RoleRules.WrongScope);
    }

    [Fact]
    [Rule("ACC-09")]
    public void A_position_that_has_ended_is_granted_nothing() =>
        None.Grant(SuperUser, isActive: false).Refusal.Should().Be(RoleRules.PositionEnded.Refuse());

    [Fact]
    public void A_grant_ends_no_earlier_than_it_begins()
    {
        None.Grant(Granted(Role.SuperUser, Of(Ward), 0, -1), isActive: true).Refusal.Rule.Should().Be(RoleRules.PeriodReversed);
        None.Grant(Granted(Role.SuperUser, Of(Ward), 0, 0), isActive: true).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("ACC-71")]
    public void The_reactivation_add_on_is_given_only_to_a_trust_admin()
    {
        RoleGrant reactivator = Granted(Role.Reactivator, Of(Trust), 0);

        Grant(Granted(Role.TrustAdmin, Of(Trust))).Should().BeTrue();
        Grant(Granted(Role.TrustAdmin, Of(Trust), daysTo: -1)).Should().BeFalse();
        Grant(Granted(Role.SuperUser, Of(Trust))).Should().BeFalse();
        Grant(Granted(Role.SuperUser, Of(Trust)), Granted(Role.TrustAdmin, Of(Trust))).Should().BeTrue();

        bool Grant(params ImmutableArray<RoleGrant> earlier) => (None with { Grants = earlier }).Grant(reactivator, isActive: true).IsAccepted;
    }

    [Theory]
    [InlineData(-10, -1, true)]
    [InlineData(-10, 0, false)]
    [InlineData(5, 9, false)]
    [InlineData(10, 10, false)]
    [InlineData(11, 20, true)]
    [InlineData(-10, null, false)]
    [InlineData(11, null, true)]
    [Rule("ACC-02")]
    public void The_same_role_for_the_same_unit_is_granted_once_for_a_day(int from, int? to, bool accepted)
    {
        PositionRoles roles = None with { Grants = [Granted(Role.SuperUser, Of(Ward), 0, 10)] };

        roles.Grant(Granted(Role.SuperUser, Of(Ward), from, to), isActive: true).IsAccepted.Should().Be(accepted);
        roles.Grant(Granted(Role.SuperUser, Of(NextWard), from, to), isActive: true).IsAccepted.Should().BeTrue();
        roles.Grant(Granted(Role.EducationOfficer, Of(Ward), from, to), isActive: true).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("ACC-04")]
    public void A_revoked_role_stops_at_once_and_stays_in_the_list()
    {
        RoleGrant other = Granted(Role.SuperUser, Of(NextWard));
        PositionRoles roles = None with { Grants = [Granted(Role.SuperUser, Of(Ward)), Granted(Role.SuperUser, Of(Ward), 5), other], Version = 3 };

        PositionRolesEvent.Revoked fact = roles.Revoke(Role.SuperUser, Of(Ward), Today).Value;
        PositionRoles after = roles.Apply(fact);

        fact.Should().Be(new PositionRolesEvent.Revoked(Role.SuperUser, Of(Ward), Today.PlusDays(-1)));
        after.Grants.Should().HaveCount(3);
        after.Grants.Where(grant => Enumerable.Range(0, 100).Any(days => grant.HoldsOn(Today.PlusDays(days)))).Should().Equal(other);
        after.Grants[0].HoldsOn(Today.PlusDays(-1)).Should().BeTrue("what was, stays");
        after.Version.Should().Be(4);
    }

    [Fact]
    public void A_role_that_ended_earlier_keeps_its_last_day()
    {
        RoleGrant ended = Granted(Role.SuperUser, Of(Ward), -100, -50);
        PositionRoles roles = None with { Grants = [ended, Granted(Role.SuperUser, Of(Ward), -20)] };

        roles.Apply(roles.Revoke(Role.SuperUser, Of(Ward), Today).Value).Grants[0].Should().Be(ended);
    }

    [Fact]
    [Rule("ACC-04")]
    public void A_role_on_its_last_day_is_revoked_and_stops_that_day()
    {
        PositionRoles roles = None with { Grants = [Granted(Role.SuperUser, Of(Ward), -100, 0)] };

        roles.Apply(roles.Revoke(Role.SuperUser, Of(Ward), Today).Value).Grants.Single().HoldsOn(Today).Should().BeFalse();
    }

    [Fact]
    public void What_the_position_does_not_have_cannot_be_revoked()
    {
        PositionRoles roles = None with { Grants = [Granted(Role.SuperUser, Of(Ward), -100, -1)] };

        roles.Revoke(Role.SuperUser, Of(Ward), Today).Refusal.Rule.Should().Be(RoleRules.NotGranted);
        roles.Revoke(Role.SuperUser, Of(NextWard), Today).Refusal.Rule.Should().Be(RoleRules.NotGranted);
        roles.Revoke(Role.TrustAdmin, Of(Ward), Today).Refusal.Rule.Should().Be(RoleRules.NotGranted);
    }
}
