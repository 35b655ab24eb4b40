using Competence.Plans;

namespace Competence.Domain.Tests.Plans;

public class SubPlanTests
{
    private static readonly SubPlanId Unknown = Given.Id<SubPlanId>(99);

    [Fact]
    [Rule("PLN-21")]
    public void A_sub_plan_has_a_name_and_comes_last()
    {
        Plan plan = Given.Plan();
        Plan added = plan.Apply(plan.AddSubPlan(Given.Id<SubPlanId>(22), " Utstyr ", mayBeNotRelevant: true).Value);

        added.SubPlans.Should().Equal([.. plan.SubPlans, new SubPlan(Given.Id<SubPlanId>(22), "Utstyr", MayBeNotRelevant: true)]);
        plan.AddSubPlan(Given.Id<SubPlanId>(22), " ", false).Refusal.Should().Be(GeneralRules.TextMissing.Refuse(("field", "name")));
        plan.AddSubPlan(Given.Id<SubPlanId>(22), new string('å', 201), false).Refusal.Should().Be(GeneralRules.TextTooLong.Refuse(("field", "name"), ("most", 200)));
    }

    [Theory]
    [InlineData(0, 2, "BCA")]
    [InlineData(2, 0, "CAB")]
    [InlineData(0, 1, "BAC")]
    [InlineData(1, 1, "ABC")]
    [Rule("PLN-21", "PLN-74")]
    public void The_editor_changes_the_order_and_it_makes_no_version(int from, int to, string order)
    {
        Plan plan = Given.Plan() with
        {
            SubPlans = [.. "ABC".Select((name, place) => new SubPlan(Given.Id<SubPlanId>(20 + place), name.ToString()))],
            VersionNumber = new PlanVersionNumber(2, 2),
        };
        Plan moved = plan.Apply(plan.MoveSubPlan(plan.SubPlans[from].Id, to).Value);

        string.Concat(moved.SubPlans.Select(subPlan => subPlan.Name)).Should().Be(order);
        moved.VersionNumber.Should().Be(plan.VersionNumber);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void There_is_no_place_outside_the_list(int place) =>
        Given.Plan().MoveSubPlan(Given.First, place).Refusal.Should().Be(PlanRules.PlaceOutside.Refuse(("last", 1), ("place", place)));

    [Fact]
    public void A_move_that_happened_is_followed_whatever_the_list_looks_like()
    {
        Plan plan = Given.Plan();

        plan.Apply(new PlanEvent.SubPlanMoved(Given.Id<SubPlanId>(99), 0)).SubPlans.Should().Equal(plan.SubPlans);
        plan.Apply(new PlanEvent.SubPlanMoved(Given.First, 99)).SubPlans.Should().Equal(plan.SubPlans[1], plan.SubPlans[0]);
        plan.Apply(new PlanEvent.SubPlanMoved(Given.Second, -1)).SubPlans.Should().Equal(plan.SubPlans[1], plan.SubPlans[0]);
    }

    [Theory]
    [InlineData(PlanLinkState.Inactive)]
    [InlineData(PlanLinkState.Active)]
    [InlineData(PlanLinkState.Deactivated)]
    [Rule("PLN-22")]
    public void A_sub_plan_with_a_link_in_it_whatever_its_state_cannot_be_removed(PlanLinkState state)
    {
        Plan plan = Given.Holding(Given.Published(40));
        plan = plan with { Links = [plan.Links[0] with { State = state }] };

        plan.RemoveSubPlan(Given.First).Refusal.Should().Be(PlanRules.SubPlanInUse.Refuse(("links", 1)));
        plan.Apply(plan.RemoveSubPlan(Given.Second).Value).SubPlans.Select(subPlan => subPlan.Id).Should().Equal(Given.First);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Rule("PLN-23", "PLN-24")]
    public void The_flag_can_be_set_and_cleared_and_makes_no_version(bool flag)
    {
        Plan plan = Given.Plan(new PlanEvent.SubPlanChanged(new SubPlan(Given.First, "Brann", !flag))).At("2.2");
        Plan changed = plan.Apply(plan.ChangeSubPlan(Given.First, "Brann", flag).Value);

        changed.SubPlans[0].Should().Be(new SubPlan(Given.First, "Brann", flag));
        changed.VersionNumber.ToString().Should().Be("2.2");
    }

    [Fact]
    [Rule("PLN-46")]
    public void A_sub_plan_is_renamed_at_once()
    {
        Plan plan = Given.Plan();

        plan.Apply(plan.ChangeSubPlan(Given.Second, " Hygiene ", false).Value).SubPlans[1].Name.Should().Be("Hygiene");
        plan.ChangeSubPlan(Given.Second, "", false).Refusal.Should().Be(GeneralRules.TextMissing.Refuse(("field", "name")));
    }

    [Fact]
    public void What_the_plan_does_not_have_is_neither_changed_moved_nor_removed()
    {
        Given.Plan().ChangeSubPlan(Unknown, "Brann", false).Refusal.Rule.Should().Be(PlanRules.SubPlanUnknown);
        Given.Plan().MoveSubPlan(Unknown, 0).Refusal.Rule.Should().Be(PlanRules.SubPlanUnknown);
        Given.Plan().RemoveSubPlan(Unknown).Refusal.Rule.Should().Be(PlanRules.SubPlanUnknown);
    }
}
