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

    private static UnitId Unit(int number) => UnitId.From(new Guid(number, 0, 0, new byte[8]));
}
