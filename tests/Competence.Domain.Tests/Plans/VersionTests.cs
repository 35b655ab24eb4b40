using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Plans;

public class VersionTests
{
    private static readonly Requirement One = Given.Published(40), Other = Given.Published(41);
    private static readonly Plan Held = Given.Holding(One, Other), Active = Held.Activated(One);

    public static TheoryData<string, Func<Plan, Result<PlanEvent>>, string, string> Actions => new()
    {
        // the rulebook's table of actions, from no version and from 2.2
        { "activate one inactive link", plan => Any(plan.Activate(Other)), "1.0", "2.3" },
        { "publish the draft of one definition it holds", plan => Any(plan.TakePublished([One])), "1.0", "2.3" },
        { "publish the draft of one inactive definition", plan => Any(plan.TakePublished([Other])), "1.0", "2.3" },
        { "approve two or more definitions", plan => Any(plan.Approve([One, Other])), "1.0", "3.0" },
        { "approve exactly one, published and activated", plan => Any(plan.Approve([Other])), "1.0", "2.3" },
        { "reactivate a deactivated link", plan => plan.Apply(new PlanEvent.LinkDeactivated(One.Id, "Utgått")).Reactivate(One, Given.First), "1.0", "2.3" },
        { "set the sub-plan flag", plan => Any(plan.ChangeSubPlan(Given.First, "Brann", true)), "none", "2.2" },
        { "clear the sub-plan flag", plan => Any(plan.ChangeSubPlan(Given.First, "Brann", false)), "none", "2.2" },
        { "add a definition", plan => Any(plan.AddLinks(Given.First, [Given.Draft(42)], Given.WardPath, Given.Monday)), "none", "2.2" },
        { "fetch a definition", plan => Any(plan.AddLinks(Given.First, [Given.Published(42)], Given.WardPath, Given.Monday)), "none", "2.2" },
        { "deactivate a link", plan => Any(plan.DeactivateLink(One, "Utgått", isAssigned: true)), "none", "2.2" },
        { "delete a link", plan => Any(plan.DeleteLink(One, isAssigned: false, Given.Monday)), "none", "2.2" },
        { "rename or describe", plan => Any(plan.ChangeDetails(new PlanDetails("Nytt", CompletionMode.LeaderApproval, "Nytt"))), "none", "2.2" },
        { "change the owner", plan => Any(plan.ChangeOwner(Given.NextWard)), "none", "2.2" },
        { "set document owner", plan => Any(plan.SetDocumentPeople(Given.Kari, Given.Lars)), "none", "2.2" },
        { "publish", plan => Any((plan with { DocumentOwner = Given.Kari, DocumentResponsible = Given.Kari }).Publish(new PlanPublication(Given.Ward, false))), "none", "2.2" },
        { "unpublish", plan => Any((plan with { Publications = [new PlanPublication(Given.Ward, false)] }).Unpublish(Given.Ward)), "none", "2.2" },
        { "reorder", plan => Any(plan.MoveSubPlan(Given.First, 1)), "none", "2.2" },
        { "adapt validity", plan => Any(plan.AdaptValidity(One, adaptation: null)), "none", "2.2" },
        { "add a sub-plan", plan => Any(plan.AddSubPlan(Given.Id<SubPlanId>(22), "Nytt", false)), "none", "2.2" },
        { "remove a sub-plan", plan => Any(plan.RemoveSubPlan(Given.Second)), "none", "2.2" },
    };

    [Theory]
    [MemberData(nameof(Actions))]
    [Rule("PLN-24", "PLN-68", "PLN-70", "PLN-71", "PLN-74")]
    public void An_action_makes_the_step_of_the_table(string action, Func<Plan, Result<PlanEvent>> act, string fromNone, string from22)
    {
        After(Active.At("none"), act).Should().Be(fromNone, action);
        After(Active.At("2.2"), act).Should().Be(from22, action);
    }

    [Theory]
    [InlineData("none", 1, "1.0")]
    [InlineData("none", 7, "1.0")]
    [InlineData("1.0", 1, "1.1")]
    [InlineData("1.1", 1, "1.2")]
    [InlineData("1.2", 2, "2.0")]
    [InlineData("2.0", 1, "2.1")]
    [InlineData("2.2", 25, "3.0")]
    [InlineData("1.9", 1, "1.10")]
    [InlineData("1.10", 1, "1.11")]
    [InlineData("1.10", 2, "2.0")]
    [InlineData("9.99", 3, "10.0")]
    [Rule("PLN-68", "PLN-70", "PLN-71", "PLN-73")]
    public void The_part_after_the_point_is_a_counter_and_a_major_step_sets_it_to_0(string before, int definitions, string after) =>
        Given.Plan().At(before).VersionNumber.After(definitions).ToString().Should().Be(after);

    [Fact]
    [Rule("PLN-69")]
    public void A_goal_plan_too_begins_with_1_0() =>
        (Held with { ContentType = PlanContentType.LearningGoalPlan }).Approve([One, Other]).Value.Number.Should().Be(new PlanVersionNumber(1, 0));

    [Fact]
    public void Covering_nothing_makes_no_version() =>
        FluentActions.Invoking(() => default(PlanVersionNumber).After(0)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    [Rule("PLN-72")]
    public void In_each_plan_the_step_follows_from_how_many_of_its_own_definitions_were_covered()
    {
        Plan both = Held.At("1.4"), onlyOne = Given.Holding(One).At("4.1");

        both.TakePublished([One, Other]).Value.Number.ToString().Should().Be("2.0");
        onlyOne.TakePublished([One, Other]).Value.Number.ToString().Should().Be("4.2");
        Given.Plan().TakePublished([One, Other]).Refusal.Rule.Should().Be(PlanRules.NotInPlan);
    }

    [Fact]
    [Rule("PLN-72")]
    public void A_published_definition_is_held_in_its_new_version_and_keeps_its_state()
    {
        Plan taken = Active.Apply(Active.TakePublished([One with { PublishedVersion = 2 }, Other with { PublishedVersion = 3 }]).Value);

        taken.Links.Select(link => (link.State, link.RequirementVersion)).Should().Equal((PlanLinkState.Active, 2), (PlanLinkState.Inactive, 3));
    }

    [Fact]
    [Rule("PLN-75")]
    public void A_deactivated_link_does_not_lie_in_the_plan_and_an_inactive_one_does()
    {
        Plan plan = Active.Apply(new PlanEvent.LinkDeactivated(One.Id, "Utgått"));

        plan.HeldAmong([One, Other]).Should().Equal(Other);
        plan.TakePublished([One]).Refusal.Rule.Should().Be(PlanRules.NotInPlan);
        plan.TakePublished([One, Other]).Value.Links.Should().Equal(Given.Version(Other));
    }

    [Fact]
    [Rule("PLN-73")]
    public void Version_1_10_is_later_than_1_9() =>
        new PlanVersionNumber(1, 10).Should().BeGreaterThan(new PlanVersionNumber(1, 9));

    private static string After(Plan plan, Func<Plan, Result<PlanEvent>> act) =>
        plan.Apply(act(plan).Value).VersionNumber is { IsNone: false } number ? number.ToString() : "none";

    private static Result<PlanEvent> Any<T>(Result<T> result) where T : PlanEvent => result.Map<PlanEvent>(fact => fact);
}
