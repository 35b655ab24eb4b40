using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Plans;

public class AdaptationTests
{
    private static readonly RequirementContent Adaptable = new() { Name = "Krav 40", ValidityDays = 365, AllowAdaptation = true };

    [Fact]
    [Rule("REQ-86", "REQ-87", "REQ-88")]
    public void Worked_example_4_a_plan_sets_its_own_validity_for_an_adaptable_central_requirement_with_a_reason()
    {
        Requirement central = Central(Adaptable);
        Plan plan = Given.Holding(central);
        Plan adapted = plan.Apply(plan.AdaptValidity(central, new AdaptedValidity(180, " Høy risiko her ")).Value);

        adapted.Links[0].Adaptation.Should().Be(new AdaptedValidity(180, "Høy risiko her"));
        LinkValidity.Of(central.Content, adapted.Links[0].Adaptation).Should().Be(new LinkValidity(180, 365, IsAdapted: true));
        LinkValidity.Of(central.Content, adaptation: null).Should().Be(new LinkValidity(365, 365, IsAdapted: false), "other plans keep the central one");

        plan.AdaptValidity(Central(Adaptable with { AllowAdaptation = false }), new AdaptedValidity(180, "Fordi")).Refusal.Rule.Should().Be(PlanRules.NotAdaptable);
        plan.AdaptValidity(Central(Adaptable with { ValidityDays = null }), new AdaptedValidity(180, "Fordi")).Refusal.Rule.Should().Be(PlanRules.NotAdaptable);
        plan.AdaptValidity(central with { IsCentral = false }, new AdaptedValidity(180, "Fordi")).Refusal.Rule.Should().Be(PlanRules.NotAdaptable);
    }

    [Fact]
    [Rule("REQ-87")]
    public void A_reason_is_mandatory() =>
        Given.Holding(Central(Adaptable)).AdaptValidity(Central(Adaptable), new AdaptedValidity(180, " ")).Refusal
            .Should().Be(GeneralRules.TextMissing.Refuse(("field", "reason")));

    [Fact]
    [Rule("REQ-87")]
    public void Only_a_requirement_that_lies_in_the_plan_is_adapted_there()
    {
        Requirement central = Central(Adaptable);

        Given.Plan().AdaptValidity(central, new AdaptedValidity(180, "Fordi")).Refusal.Rule.Should().Be(PlanRules.NotInPlan);
        Given.Holding(central).Apply(new PlanEvent.LinkDeactivated(central.Id, "Utgått")).AdaptValidity(central, new AdaptedValidity(180, "Fordi"))
            .Refusal.Rule.Should().Be(PlanRules.NotInPlan);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void An_adapted_validity_is_a_positive_number_of_days(int days) =>
        Given.Holding(Central(Adaptable)).AdaptValidity(Central(Adaptable), new AdaptedValidity(days, "Fordi")).Refusal.Rule.Should().Be(PlanRules.ValidityNotPositive);

    [Fact]
    public void An_adapted_validity_does_not_reach_beyond_the_calendar()
    {
        AdaptedValidity longest = new(RequirementContent.LongestValidity, "Fordi");
        Plan plan = Given.Holding(Central(Adaptable));

        plan.AdaptValidity(Central(Adaptable), longest).Value.Adaptation.Should().Be(longest);
        plan.AdaptValidity(Central(Adaptable), longest with { Days = longest.Days + 1 }).Refusal.Rule.Should().Be(RequirementRules.ValidityTooLong);
    }

    [Fact]
    public void The_plan_can_go_back_to_the_central_validity()
    {
        Plan adapted = Given.Holding(Central(Adaptable)).Apply(new PlanEvent.ValidityAdapted(Given.Id<RequirementId>(40), new AdaptedValidity(180, "Fordi")));

        adapted.Apply(adapted.AdaptValidity(Central(Adaptable), adaptation: null).Value).Links[0].Adaptation.Should().BeNull();
    }

    [Theory]
    [InlineData(365, false)]
    [InlineData(null, true)]
    [Rule("REQ-86")]
    public void An_adaptation_has_no_effect_once_the_definition_no_longer_allows_it(int? centralDays, bool allows) =>
        LinkValidity.Of(Adaptable with { ValidityDays = centralDays, AllowAdaptation = allows }, new AdaptedValidity(180, "Fordi"))
            .Should().Be(new LinkValidity(centralDays, centralDays, IsAdapted: false));

    private static Requirement Central(RequirementContent content) =>
        Given.Draft(40, content: content, central: true).Apply(new RequirementEvent.Published(1));
}
