using Competence.Assignments;
using Competence.Plans;
using Competence.Requirements;
using static Competence.Requirements.RequirementStatus;

namespace Competence.Domain.Tests.Assignments;

public class CompletionTests
{
    public static TheoryData<RequirementStatus[], bool> Plans => new()
    {
        { [Fulfilled], true },
        { [ExpiringSoon], true },
        { [Fulfilled, NotRelevant, ExpiringSoon], true },
        { [NotRelevant, Fulfilled], true },
        { [], false },
        { [NotRelevant], false },
        { [NotRelevant, NotRelevant], false },
        { [Fulfilled, NotStarted], false },
        { [Fulfilled, Started], false },
        { [Fulfilled, AwaitingSignature], false },
        { [Fulfilled, Rejected], false },
        { [Fulfilled, Expired], false },
        { [Expired, NotRelevant], false },
    };

    /// <summary>Every state before, what the plan asks for, whether the requirements are met, and what is after.</summary>
    public static TheoryData<Completion, CompletionMode, bool, Completion> Judgements => new()
    {
        { Completion.InProgress, CompletionMode.Automatic, true, Completion.Completed },
        { Completion.InProgress, CompletionMode.Automatic, false, Completion.InProgress },
        { Completion.InProgress, CompletionMode.LeaderApproval, true, Completion.AwaitingApproval },
        { Completion.InProgress, CompletionMode.LeaderApproval, false, Completion.InProgress },
        { Completion.AwaitingApproval, CompletionMode.Automatic, true, Completion.Completed },
        { Completion.AwaitingApproval, CompletionMode.Automatic, false, Completion.InProgress },
        { Completion.AwaitingApproval, CompletionMode.LeaderApproval, true, Completion.AwaitingApproval },
        { Completion.AwaitingApproval, CompletionMode.LeaderApproval, false, Completion.InProgress },
        { Completion.Completed, CompletionMode.Automatic, true, Completion.Completed },
        { Completion.Completed, CompletionMode.Automatic, false, Completion.InProgress },
        { Completion.Completed, CompletionMode.LeaderApproval, true, Completion.Completed },
        { Completion.Completed, CompletionMode.LeaderApproval, false, Completion.InProgress },
        { Completion.Approved, CompletionMode.Automatic, true, Completion.Approved },
        { Completion.Approved, CompletionMode.Automatic, false, Completion.Approved },
        { Completion.Approved, CompletionMode.LeaderApproval, true, Completion.Approved },
        { Completion.Approved, CompletionMode.LeaderApproval, false, Completion.Approved },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    [Rule("ASG-46", "PRG-45")]
    public void A_plan_is_done_when_all_is_fulfilled_or_not_relevant_and_at_least_one_is_fulfilled(RequirementStatus[] statuses, bool met)
    {
        PlanCompletion.IsMet(statuses).Should().Be(met);
        new AssignmentProgress(Given.Assigned, [.. statuses.Select((status, index) => Given.Cell(status, 20 + index))], IsBegun: false)
            .IsMet.Should().Be(met);
    }

    [Theory]
    [MemberData(nameof(Judgements))]
    [Rule("PLN-16", "PLN-19", "ASG-44", "ASG-51")]
    public void How_the_requirements_stand_moves_the_assignment_on(Completion before, CompletionMode mode, bool met, Completion after)
    {
        Assignment assignment = At(before);

        AssignmentEvent? fact = assignment.Judge(met, mode, Given.Today, Given.Now);

        (fact is null ? assignment : assignment.Apply(fact)).Completion.Should().Be(after);
        (fact is null).Should().Be(before == after, "nothing is written where nothing changes");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Rule("ASG-34")]
    public void A_deactivated_assignment_is_not_judged(bool met)
    {
        Given.Deactivated().Judge(met, CompletionMode.Automatic, Given.Today, Given.Now).Should().BeNull();
        Given.Completed.Apply(new AssignmentEvent.Deactivated(DeactivationCause.ByHand, Given.Today, []))
            .Judge(met, CompletionMode.Automatic, Given.Today, Given.Now).Should().BeNull();
    }

    [Fact]
    [Rule("ASG-44")]
    public void Completion_notes_the_day_and_sending_the_moment()
    {
        Given.Assigned.MeetRequirements(CompletionMode.Automatic, Given.Today, Given.Now).Should().Be(new AssignmentEvent.Completed(Given.Today));
        Given.Completed.CompletedOn.Should().Be(Given.Today);
        Given.Assigned.MeetRequirements(CompletionMode.LeaderApproval, Given.Today, Given.Now).Should().Be(new AssignmentEvent.SentForApproval(Given.Now));
        Given.Awaiting.AwaitingSince.Should().Be(Given.Now);
    }

    [Fact]
    [Rule("ASG-51")]
    public void An_automatic_completion_that_falls_leaves_no_day_behind_and_comes_again()
    {
        Assignment reopened = Given.Completed.Apply(Given.Completed.MissRequirements()!);

        reopened.CompletedOn.Should().BeNull();
        reopened.Apply(reopened.MeetRequirements(CompletionMode.Automatic, Given.Today.PlusDays(3), Given.Now)!)
            .CompletedOn.Should().Be(Given.Today.PlusDays(3));
    }

    [Fact]
    [Rule("PLN-17", "ASG-48")]
    public void The_leader_approves_what_awaits_approval()
    {
        Given.Awaiting.Approve(met: true, Given.Today).Value.Should().Be(new AssignmentEvent.Approved(Given.Today));
        Given.Approved.Should().BeEquivalentTo(new { Completion = Completion.Approved, CompletedOn = Given.Today, AwaitingSince = (Instant?)null });
    }

    [Fact]
    [Rule("ASG-46", "ASG-51")]
    public void What_has_opened_since_it_was_sent_is_not_approved() =>
        Given.Awaiting.Approve(met: false, Given.Today).Refusal.Rule.Should().Be(AssignmentRules.RequirementsOpen);

    [Theory]
    [InlineData(Completion.InProgress)]
    [InlineData(Completion.Completed)]
    [InlineData(Completion.Approved)]
    public void What_does_not_await_approval_is_not_approved(Completion completion) =>
        At(completion).Approve(met: true, Given.Today).Refusal.Rule.Should().Be(AssignmentRules.NotAwaitingApproval);

    [Theory]
    [InlineData(true, Completion.AwaitingApproval)]
    [InlineData(false, Completion.InProgress)]
    [Rule("PLN-18", "ASG-49", "ASG-50")]
    public void A_withdrawn_approval_awaits_again_or_is_in_progress_when_something_is_open(bool met, Completion after)
    {
        Assignment withdrawn = Given.Approved.Apply(Given.Approved.WithdrawApproval(met, Given.Now.Plus(Duration.FromHours(1))).Value);

        withdrawn.Completion.Should().Be(after);
        withdrawn.AwaitingSince.Should().Be(met ? Given.Now.Plus(Duration.FromHours(1)) : null);
        withdrawn.CompletedOn.Should().BeNull();
    }

    [Theory]
    [InlineData(Completion.InProgress)]
    [InlineData(Completion.AwaitingApproval)]
    [InlineData(Completion.Completed)]
    public void Only_a_leaders_approval_is_withdrawn(Completion completion) =>
        At(completion).WithdrawApproval(met: true, Given.Now).Refusal.Rule.Should().Be(AssignmentRules.NotApproved);

    [Fact]
    public void A_deactivated_assignment_is_neither_approved_nor_is_its_approval_withdrawn()
    {
        Assignment deactivated = Given.Deactivated();

        deactivated.Approve(met: true, Given.Today).Refusal.Rule.Should().Be(AssignmentRules.NotActive);
        deactivated.WithdrawApproval(met: true, Given.Now).Refusal.Rule.Should().Be(AssignmentRules.NotActive);
    }

    private static Assignment At(Completion completion) => completion switch
    {
        Completion.InProgress => Given.Assigned,
        Completion.AwaitingApproval => Given.Awaiting,
        Completion.Completed => Given.Completed,
        _ => Given.Approved,
    };
}
