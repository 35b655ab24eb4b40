using Competence.Assignments;
using Competence.Plans;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Assignments;

/// <summary>The completion mode of a plan takes effect at once, also for those who have the plan: Kari has fulfilled it, Nils has not begun.</summary>
public class CompletionModeChangeTests
{
    [Theory]
    [InlineData(CompletionMode.LeaderApproval, CompletionMode.Automatic, Completion.AwaitingApproval, Completion.Completed)]
    [InlineData(CompletionMode.LeaderApproval, CompletionMode.LeaderApproval, Completion.AwaitingApproval, Completion.AwaitingApproval)]
    [InlineData(CompletionMode.Automatic, CompletionMode.LeaderApproval, Completion.Completed, Completion.Completed)]
    [Rule("PLN-46", "PLN-16", "ASG-44")]
    public async Task A_plan_that_nobody_must_approve_any_longer_is_complete_for_those_who_waited(
        CompletionMode before, CompletionMode after, Completion standing, Completion then)
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One");
        PlanId plan = await hospital.Plan("Ward", before, requirement);
        AssignmentId karis = await hospital.Assigned(Kari, plan), nils = await hospital.Assigned(Nils, plan);
        await hospital.Fulfilled(Kari, requirement);
        (await hospital.Find(karis)).Completion.Should().Be(standing);

        PlanSaved saved = (await hospital.Get<PlanService>().ChangeDetailsAsync(
            AsTorWith(Role.ProfessionalResponsibleA, Ward), plan, 1, new PlanDetails("Ward", after))).Value;

        (await hospital.Find(karis)).Completion.Should().Be(then);
        (await hospital.Find(nils)).Completion.Should().Be(Completion.InProgress);
        saved.Plan.Details.CompletionMode.Should().Be(after);
    }

    [Fact]
    public async Task What_was_decided_from_somebody_who_did_something_meanwhile_is_not_kept()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One"), other = await hospital.Requirement("Other");
        PlanId plan = await hospital.Plan("Ward", CompletionMode.LeaderApproval, requirement);
        AssignmentId id = await hospital.Assigned(Kari, plan);
        await hospital.Assigned(Kari, await hospital.Plan("Other", CompletionMode.Automatic, other));
        await hospital.Fulfilled(Kari, requirement);
        Plan stored = (await hospital.Get<IRepository<PlanId, Plan>>().FindAsync(plan))!;
        PlanEvent.DetailsChanged fact = new(new PlanDetails("Ward", CompletionMode.Automatic));
        IUnitOfWork work = hospital.Get<IUnitOfWorkFactory>().Begin();
        AssignmentsOfPlans consequence = new(hospital.Get<IAssignments>(), hospital.Get<IAssignmentProgress>());
        (await consequence.StageAsync(work, stored.Apply(fact), fact, new Moment(Morning, Today))).Should().BeNull();

        await hospital.Fulfilled(Kari, other);

        (await work.CommitAsync(new EventOrigin(Morning, By: null, Job: "test"))).Refusal.Rule.Should().Be(GeneralRules.StorageConflict);
        (await hospital.Find(id)).Completion.Should().Be(Completion.AwaitingApproval);
    }

    [Fact]
    [Rule("PLN-46", "ASG-34")]
    public async Task A_plan_that_was_put_away_while_it_waited_stays_as_it_was()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One");
        PlanId plan = await hospital.Plan("Ward", CompletionMode.LeaderApproval, requirement);
        AssignmentId id = await hospital.Assigned(Kari, plan);
        await hospital.Fulfilled(Kari, requirement);
        (await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, id)).IsAccepted.Should().BeTrue();
        Assignment before = await hospital.Find(id);

        await hospital.Get<PlanService>().ChangeDetailsAsync(
            AsTorWith(Role.ProfessionalResponsibleA, Ward), plan, 1, new PlanDetails("Ward", CompletionMode.Automatic));

        (await hospital.Find(id)).Should().Be(before);
    }
}
