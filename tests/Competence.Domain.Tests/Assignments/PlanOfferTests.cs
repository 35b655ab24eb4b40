using System.Collections.Immutable;
using Competence.Access;
using Competence.Plans;

namespace Competence.Domain.Tests.Assignments;

public class PlanOfferTests
{
    private static readonly UnitId Region = Unit(1), Trust = Unit(2), Clinic = Unit(3), Ward = Unit(4), OtherTrust = Unit(5), OtherWard = Unit(6);

    private static readonly Dictionary<UnitId, ImmutableArray<UnitId>> Paths = new()
    {
        [Region] = [Region],
        [Trust] = [Trust, Region],
        [Clinic] = [Clinic, Trust, Region],
        [Ward] = [Ward, Clinic, Trust, Region],
        [OtherTrust] = [OtherTrust, Region],
        [OtherWard] = [OtherWard, OtherTrust, Region],
    };

    public static TheoryData<UnitId, bool, UnitId, bool, bool> Cases => new()
    {
        // published to, sub-units included; assigner's unit, sub-units in scope; offered
        { Ward, false, Ward, false, true },
        { Clinic, false, Ward, false, false },
        { Clinic, true, Ward, false, true },
        { Region, true, Ward, false, true },
        { Ward, false, Clinic, false, false },
        { Ward, false, Clinic, true, true },
        { Ward, false, Region, true, true },
        { OtherWard, true, Ward, false, false },
        { OtherTrust, true, Trust, true, false },
        { OtherWard, false, Trust, true, false },
        { Ward, true, Clinic, false, false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    [Rule("ASG-15", "ASG-16")]
    public void A_plan_is_offered_where_it_is_published_to_a_unit_of_the_assigner(
        UnitId published, bool publishedBelow, UnitId assigner, bool scopeBelow, bool offered) =>
        PlanOffer.Reaches([new PlanPublication(published, publishedBelow)], [new UnitScope(assigner, scopeBelow)], Paths).Should().Be(offered);

    [Fact]
    [Rule("ASG-16")]
    public void One_publication_and_one_unit_that_meet_are_enough() =>
        PlanOffer.Reaches(
            [new PlanPublication(OtherWard, false), new PlanPublication(Clinic, false)],
            [new UnitScope(Ward, false), new UnitScope(Trust, true)], Paths).Should().BeTrue();

    [Fact]
    [Rule("ASG-15", "ASG-17")]
    public void A_plan_that_is_published_nowhere_is_offered_to_nobody() =>
        PlanOffer.Reaches([], [new UnitScope(Region, true)], Paths).Should().BeFalse();

    [Fact]
    public void An_assigner_without_units_is_offered_nothing() =>
        PlanOffer.Reaches([new PlanPublication(Region, true)], [], Paths).Should().BeFalse();

    public static TheoryData<Actor, UnitScope[]> Assigners => new()
    {
        { Acting(leads: true), [new UnitScope(Ward, true)] },
        { Acting(leads: false), [] },
        { Acting(leads: false, Grant(Role.SuperUser, new RoleScope.OfUnit(Clinic))), [new UnitScope(Ward, false), new UnitScope(Clinic, true)] },
        { Acting(leads: false, Grant(Role.ProfessionalResponsibleB, new RoleScope.OfUnit(OtherWard, false))), [new UnitScope(Ward, false), new UnitScope(OtherWard, false)] },
        { Acting(leads: true, Grant(Role.TrustAdmin, new RoleScope.OfUnit(Trust))), [new UnitScope(Ward, true), new UnitScope(Trust, true)] },
        { Acting(leads: false, Grant(Role.TrustAdmin, new RoleScope.OfRegion())), [new UnitScope(Ward, false), new UnitScope(Region, true)] },
        { Acting(leads: false, Grant(Role.ProfessionalResponsibleA, new RoleScope.OfUnit(Clinic))), [] },
        { Acting(leads: false, Grant(Role.SuperUser, new RoleScope.OfUnit(Clinic)) with { To = Given.Today.PlusDays(-1) }), [] },
    };

    [Theory]
    [MemberData(nameof(Assigners))]
    [Rule("ASG-16")]
    public void The_units_of_an_assigner_are_that_of_the_position_and_those_in_scope(Actor actor, UnitScope[] units) =>
        PlanOffer.UnitsOf(actor, Paths[Ward], Given.Today).Should().BeEquivalentTo(units);

    [Fact]
    public void Who_acts_from_no_unit_assigns_nothing() =>
        PlanOffer.UnitsOf(Actor.OfJob("nightly-import"), [], Given.Today).Should().BeEmpty();

    private static Actor Acting(bool leads, params RoleGrant[] grants) =>
        new(Given.Kari, new ActingAs.Position(Given.KarisPosition, Ward, leads), [.. grants]);

    private static RoleGrant Grant(Role role, RoleScope scope) => new(role, scope, Given.Today.PlusDays(-10));

    private static UnitId Unit(int number) => UnitId.From(new Guid(number, 0, 0, new byte[8]));
}
