using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Registrations;

/// <summary>What was decided on a person as the person no longer is, because somebody was quicker, is decided anew.</summary>
public class OvertakenTests
{
    [Fact]
    [Rule("ASG-44", "ASG-46")]
    public async Task A_plan_is_complete_when_another_requirement_of_it_was_fulfilled_at_the_same_moment()
    {
        using Hospital hospital = await Open();
        (RequirementId one, RequirementId other, AssignmentId assignment, _) = await Given(hospital);
        hospital.Meanwhile(() => hospital.Fulfilled(Kari, other));

        await hospital.Fulfilled(Kari, one);

        (await hospital.Find(assignment)).Completion.Should().Be(Completion.Completed);
    }

    [Fact]
    [Rule("ASG-46", "PRG-45")]
    public async Task A_plan_is_complete_when_another_requirement_of_it_was_marked_not_relevant_at_the_same_moment()
    {
        using Hospital hospital = await Open();
        (RequirementId one, RequirementId other, AssignmentId assignment, PlanId plan) = await Given(hospital);
        hospital.Meanwhile(() => hospital.Fulfilled(Kari, one));

        (await hospital.Get<RegistrationService>().MarkNotRelevantAsync(AsKari, Kari, plan, other, "Nei")).IsAccepted.Should().BeTrue();

        (await hospital.Find(assignment)).Completion.Should().Be(Completion.Completed);
    }

    [Fact]
    [Rule("ASG-51")]
    public async Task The_night_does_not_complete_a_plan_of_which_a_requirement_was_cleared_at_the_same_moment()
    {
        using Hospital hospital = await Open();
        (RequirementId one, RequirementId other, AssignmentId assignment, PlanId plan) = await Given(hospital);
        await hospital.Fulfilled(Kari, one);
        await hospital.Change(plan, held => held with { Links = held.Links.RemoveAll(link => link.Requirement == other) });
        hospital.Meanwhile(async () => (await hospital.Get<RegistrationService>().ClearAsync(AsKari, Kari, one)).IsAccepted.Should().BeTrue());

        NightlyRunReport report = (await hospital.Get<NightlyRunService>().RunAsync(Actor.OfJob("nightly-run"))).Value;

        report.Completed.Should().Be(0);
        (await hospital.Find(assignment)).Completion.Should().Be(Completion.InProgress);
    }

    [Fact]
    public async Task A_night_that_is_overtaken_every_time_says_so()
    {
        using Hospital hospital = await Open();
        (RequirementId one, RequirementId other, _, PlanId plan) = await Given(hospital);
        await hospital.Fulfilled(Kari, one);
        await hospital.Change(plan, held => held with { Links = held.Links.RemoveAll(link => link.Requirement == other) });
        RequirementId elsewhere = await hospital.Requirement("Elsewhere");
        await hospital.Assigned(Kari, await hospital.Plan("Another", CompletionMode.Automatic, elsewhere));
        for (int times = 0; times < CommitRetry.Attempts; times++)
        {
            hospital.Meanwhile(async () => (await hospital.Get<RegistrationService>().SetDeadlineAsync(AsLars, Kari, elsewhere, Today)).IsAccepted.Should().BeTrue());
        }

        (await hospital.Get<NightlyRunService>().RunAsync(Actor.OfJob("nightly-run"))).Refusal.Rule.Should().Be(GeneralRules.StorageConflict);
    }

    [Fact]
    [Rule("ASG-44", "PRG-04")]
    public async Task A_plan_is_complete_at_once_when_its_requirement_was_fulfilled_through_another_while_it_was_given()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire");
        await hospital.Assigned(Kari, await hospital.Plan("First", CompletionMode.Automatic, requirement));
        PlanId second = await hospital.Plan("Second", CompletionMode.Automatic, requirement);
        hospital.Meanwhile(() => hospital.Fulfilled(Kari, requirement));

        AssignmentId assignment = await hospital.Assigned(Kari, second);

        (await hospital.Find(assignment)).Completion.Should().Be(Completion.Completed);
    }

    [Fact]
    [Rule("ASG-50")]
    public async Task An_approval_taken_back_while_a_requirement_was_cleared_leaves_the_plan_in_progress()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire");
        AssignmentId assignment = await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.LeaderApproval, requirement));
        await hospital.Fulfilled(Kari, requirement);
        (await hospital.Get<AssignmentService>().ApproveAsync(AsLars, assignment)).IsAccepted.Should().BeTrue();
        hospital.Meanwhile(async () => (await hospital.Get<RegistrationService>().ClearAsync(AsKari, Kari, requirement)).IsAccepted.Should().BeTrue());

        (await hospital.Get<AssignmentService>().WithdrawApprovalAsync(AsLars, assignment)).IsAccepted.Should().BeTrue();

        (await hospital.Find(assignment)).Completion.Should().Be(Completion.InProgress);
    }

    [Fact]
    [Rule("ASG-38", "ASG-39")]
    public async Task An_assignment_that_was_begun_while_it_was_to_be_deleted_is_not_deleted()
    {
        using Hospital hospital = await Open();
        (RequirementId one, _, AssignmentId assignment, _) = await Given(hospital);
        hospital.Meanwhile(() => hospital.Fulfilled(Kari, one));

        (await hospital.Get<AssignmentService>().DeleteAsync(AsLars, assignment)).Refusal.Rule.Should().Be(AssignmentRules.Begun);
    }

    private static async Task<(RequirementId One, RequirementId Other, AssignmentId Assignment, PlanId Plan)> Given(Hospital hospital)
    {
        RequirementId[] requirements = [await hospital.Requirement("One"), await hospital.Requirement("Other")];
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirements);
        return (requirements[0], requirements[1], await hospital.Assigned(Kari, plan), plan);
    }
}
