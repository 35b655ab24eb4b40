using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Requirements;

namespace Competence.Domain.Tests.Assignments;

public class DeactivationTests
{
    private static readonly ImmutableArray<AssignmentCell> Picture =
        [Given.Cell(RequirementStatus.Fulfilled, 20) with { FulfilledOn = new LocalDate(2025, 1, 1), ExpiresOn = new LocalDate(2027, 1, 1) }, Given.Cell(RequirementStatus.NotRelevant, 21)];

    [Theory]
    [InlineData(DeactivationCause.ByHand)]
    [InlineData(DeactivationCause.PositionEnded)]
    [InlineData(DeactivationCause.LoanEnded)]
    [Rule("ASG-30", "ASG-34", "ASG-37", "PRG-06", "ORG-39")]
    public void A_deactivated_assignment_keeps_the_cause_the_day_and_a_picture(DeactivationCause cause)
    {
        Assignment deactivated = Given.Assigned.Apply(Given.Assigned.Deactivate(cause, Given.Today, Picture).Value);

        deactivated.IsActive.Should().BeFalse();
        deactivated.Deactivation.Should().Be(new Deactivation(cause, Given.Today, Picture));
    }

    [Fact]
    public void What_is_deactivated_is_not_deactivated_again() =>
        Given.Deactivated().Deactivate(DeactivationCause.ByHand, Given.Today, []).Refusal.Rule.Should().Be(AssignmentRules.NotActive);

    [Fact]
    [Rule("ASG-31", "PRG-06", "PLN-83")]
    public void A_reactivated_assignment_is_active_again_and_its_picture_is_gone()
    {
        Assignment reactivated = Given.Deactivated().Apply(Given.Deactivated().Reactivate(Given.KarisPosition, planIsArchived: false, heldThere: false).Value);

        reactivated.IsActive.Should().BeTrue();
        reactivated.Deactivation.Should().BeNull();
        reactivated.Position.Should().Be(Given.KarisPosition);
    }

    [Fact]
    [Rule("ASG-35")]
    public void A_plan_of_an_earlier_position_is_attached_to_the_new_one()
    {
        Assignment ended = Given.Deactivated(DeactivationCause.PositionEnded);

        ended.Apply(ended.Reactivate(Given.KarisNextPosition, planIsArchived: false, heldThere: false).Value)
            .Position.Should().Be(Given.KarisNextPosition);
    }

    [Fact]
    public void An_active_assignment_is_not_reactivated() =>
        Given.Assigned.Reactivate(Given.KarisPosition, planIsArchived: false, heldThere: false)
            .Refusal.Rule.Should().Be(AssignmentRules.NotDeactivated);

    [Fact]
    [Rule("ASG-36")]
    public void An_archived_plan_never_comes_back() =>
        Given.Deactivated().Reactivate(Given.KarisPosition, planIsArchived: true, heldThere: false)
            .Refusal.Rule.Should().Be(AssignmentRules.PlanArchived);

    [Fact]
    [Rule("ASG-21")]
    public void A_position_never_holds_a_plan_twice() =>
        Given.Deactivated().Reactivate(Given.KarisNextPosition, planIsArchived: false, heldThere: true)
            .Refusal.Rule.Should().Be(AssignmentRules.HeldAlready);

    [Fact]
    [Rule("ASG-38", "ASG-40")]
    public void A_mistake_is_deleted_and_only_the_audit_log_keeps_it()
    {
        AssignmentEvent.Removed fact = Given.Assigned.Remove(isBegun: false).Value;

        fact.Audience.Should().Be(Audience.Audit);
        Given.Assigned.Apply(fact).Version.Should().Be(2);
    }

    [Fact]
    [Rule("ASG-38")]
    public void A_begun_assignment_is_never_deleted() =>
        Given.Assigned.Remove(isBegun: true).Refusal.Rule.Should().Be(AssignmentRules.Begun);

    [Fact]
    public void What_is_not_deleted_is_for_everybody_to_read() =>
        new AssignmentEvent.Completed(Given.Today).Audience.Should().Be(Audience.History);
}
