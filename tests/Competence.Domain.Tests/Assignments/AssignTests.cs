using Competence.Access;
using Competence.Assignments;
using Competence.Plans;

namespace Competence.Domain.Tests.Assignments;

public class AssignTests
{
    private static readonly AssignmentId New = Given.Id<AssignmentId>(40);
    private static readonly Plan Published = Given.Plan(publications: new PlanPublication(Given.Ward, false));

    public static TheoryData<PlanContentType> GoalPlans => [PlanContentType.LearningGoalPlan, PlanContentType.ApprenticeGoalPlan];

    [Fact]
    [Rule("ASG-15")]
    public void A_published_plan_is_given_to_an_active_position()
    {
        AssignmentEvent.Assigned fact = Assignment.Assign(New, Given.Position, Published, isOffered: true, Given.Moment).Value;

        fact.Should().Be(new AssignmentEvent.Assigned(New, Given.Kari, Given.KarisPosition, Given.PlanId, Given.Now));
        Assignment.From(fact).Should().BeEquivalentTo(new
        {
            Id = New,
            State = AssignmentState.Active,
            Completion = Completion.InProgress,
            AssignedAt = Given.Now,
            Version = 1L,
        });
    }

    [Fact]
    [Rule("ASG-15", "ASG-17")]
    public void A_plan_that_is_published_nowhere_is_refused() =>
        Assignment.Assign(New, Given.Position, Given.Plan(), isOffered: true, Given.Moment)
            .Refusal.Rule.Should().Be(AssignmentRules.PlanNotPublished);

    [Fact]
    [Rule("ASG-16")]
    public void A_plan_that_is_published_elsewhere_is_refused() =>
        Assignment.Assign(New, Given.Position, Published, isOffered: false, Given.Moment).Refusal.Rule.Should().Be(AssignmentRules.PlanNotOffered);

    [Fact]
    public void A_position_that_has_ended_gets_no_plan()
    {
        PositionFacts ended = Given.Position with { IsOpen = false };

        Assignment.Assign(New, ended, Published, isOffered: true, Given.Moment).Refusal
            .Should().Be(AssignmentRules.PositionEnded.Refuse(("position", Given.KarisPosition)));
    }

    [Theory]
    [MemberData(nameof(GoalPlans))]
    public void A_goal_plan_is_refused_until_goals_exist(PlanContentType type) =>
        Assignment.Assign(New, Given.Position, Given.Plan(type, publications: new PlanPublication(Given.Ward, false)), isOffered: true, Given.Moment)
            .Refusal.Rule.Should().Be(AssignmentRules.NotACompetencePlan);

    [Fact]
    public void An_archived_plan_is_refused() =>
        Assignment.Assign(New, Given.Position, Published with { IsArchived = true }, isOffered: true, Given.Moment)
            .Refusal.Rule.Should().Be(AssignmentRules.PlanArchived);

    [Fact]
    [Rule("ASG-21")]
    public void A_plan_that_the_position_holds_is_reported_and_a_deactivated_one_is_offered_for_reactivation()
    {
        AssignmentOutcome.OfHeld(Given.Assigned, Published).Should().Be(new AssignmentOutcome.AlreadyActive(Given.Assigned.Id));
        AssignmentOutcome.OfHeld(Given.Deactivated(), Published).Should().Be(new AssignmentOutcome.Reactivatable(Given.Assigned.Id));
    }

    [Fact]
    [Rule("ASG-36")]
    public void A_deactivated_assignment_of_an_archived_plan_is_not_offered_for_reactivation() =>
        AssignmentOutcome.OfHeld(Given.Deactivated(), Published with { IsArchived = true })
            .Should().Be(new AssignmentOutcome.Refused(AssignmentRules.PlanArchived.Refuse(("plan", Given.PlanId))));
}
