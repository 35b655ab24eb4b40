using System.Collections.Immutable;
using Competence.Assignments;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Assignments;

public class AssignmentServiceTests
{
    [Fact]
    [Rule("ASG-38", "ASG-39")]
    public async Task Inherited_statuses_do_not_begin_an_assignment_so_it_can_be_deleted()
    {
        using Hospital hospital = await Open();
        RequirementId[] requirements = [await hospital.Requirement("One"), await hospital.Requirement("Two")];
        await hospital.Assigned(Kari, await hospital.Plan("Old", CompletionMode.Automatic, requirements));
        await hospital.Fulfilled(Kari, requirements[0]);
        await hospital.Fulfilled(Kari, requirements[1]);
        hospital.Pass(Duration.FromMinutes(1));
        AssignmentId mistake = await hospital.Assigned(Kari, await hospital.Plan("New", CompletionMode.Automatic, requirements));

        (await hospital.Get<AssignmentService>().DeleteAsync(AsLars, mistake)).IsAccepted.Should().BeTrue();

        (await hospital.Get<IRepository<AssignmentId, Assignment>>().FindAsync(mistake)).Should().BeNull();
    }

    [Fact]
    [Rule("ASG-38", "ASG-39")]
    public async Task A_draft_begins_an_assignment_so_it_can_only_be_deactivated()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One", it => it with { CommentField = true });
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.Automatic, requirement));
        (await hospital.Get<RegistrationService>().SaveDraftAsync(AsKari, Kari, requirement, new RegistrationEntry(Comment: "Begun"))).IsAccepted.Should().BeTrue();

        (await hospital.Get<AssignmentService>().DeleteAsync(AsLars, id)).Refusal.Rule.Should().Be(AssignmentRules.Begun);
        (await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, id)).Value.IsActive.Should().BeFalse();
    }

    [Fact]
    [Rule("ASG-38", "ASG-39")]
    public async Task A_mark_of_not_relevant_begins_an_assignment()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One");
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic, requirement);
        AssignmentId id = await hospital.Assigned(Kari, plan);
        (await hospital.Get<RegistrationService>().MarkNotRelevantAsync(AsKari, Kari, plan, requirement, "Not here")).IsAccepted.Should().BeTrue();

        (await hospital.Get<AssignmentService>().DeleteAsync(AsLars, id)).Refusal.Rule.Should().Be(AssignmentRules.Begun);
    }

    [Fact]
    [Rule("ASG-40")]
    public async Task A_deleted_assignment_is_gone_from_the_lists_and_only_the_audit_log_tells_who_deleted_it()
    {
        using Hospital hospital = await Open();
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.Automatic));
        Subject subject = (await hospital.Find(id)).Subject;
        AssignmentService service = hospital.Get<AssignmentService>();
        await service.DeleteAsync(AsLars, id);

        (await service.OfPersonAsync(AsKari, Kari)).Value.Should().BeEmpty();
        (await service.HistoryAsync(AsLars, id, new HistoryPage(10))).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await hospital.Get<IHistory>().ListAsync(Kari, new HistoryPage(100))).Should().NotContain(entry => entry.Subject == subject);
        HistoryEntry audit = (await hospital.Get<IHistory>().ListAsync(subject, new HistoryPage(1, Audience: Audience.Audit))).Single();
        (audit.Fact, audit.Origin.By, audit.Origin.At).Should().Be((new AssignmentEvent.Removed(), Lars, Morning));
    }

    [Fact]
    [Rule("PRG-06", "ASG-34", "ASG-31")]
    public async Task A_deactivated_plan_keeps_its_picture_and_shows_todays_statuses_after_reactivation()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One");
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("First", CompletionMode.Automatic, requirement));
        await hospital.Assigned(Kari, await hospital.Plan("Second", CompletionMode.Automatic, requirement));
        AssignmentService service = hospital.Get<AssignmentService>();

        Assignment put = (await service.DeactivateAsync(AsLars, id)).Value;
        await hospital.Fulfilled(Kari, requirement);
        put.Deactivation!.Picture.Single().Status.Should().Be(RequirementStatus.NotStarted);
        (await hospital.Find(id)).Deactivation.Should().Be(put.Deactivation);

        Assignment back = (await service.ReactivateAsync(AsLars, id)).Value;
        (back.IsActive, back.Completion).Should().Be((true, Completion.Completed));
    }

    [Fact]
    [Rule("ORG-38", "ORG-39", "ASG-37")]
    public async Task The_end_of_a_position_takes_its_active_assignments_with_a_picture_and_nobody_elses()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One");
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic, requirement);
        AssignmentId byHand = await hospital.Assigned(Kari, await hospital.Plan("Put away", CompletionMode.Automatic));
        await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, byHand);
        AssignmentId taken = await hospital.Assigned(Kari, plan);
        AssignmentId others = await hospital.Assigned(Nils, plan);
        await hospital.Fulfilled(Kari, requirement);

        await hospital.End(PositionOf(Kari));

        Deactivation deactivation = (await hospital.Find(taken)).Deactivation!;
        (deactivation.Cause, deactivation.On, deactivation.Picture.Single().Status).Should().Be((DeactivationCause.PositionEnded, Today, RequirementStatus.Fulfilled));
        (await hospital.Find(byHand)).Deactivation!.Cause.Should().Be(DeactivationCause.ByHand);
        (await hospital.Find(others)).IsActive.Should().BeTrue();
    }

    [Fact]
    [Rule("ASG-35", "ORG-40", "ACC-12")]
    public async Task A_plan_of_an_ended_position_comes_back_on_the_position_signed_in_to()
    {
        using Hospital hospital = await Open();
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.Automatic));
        PositionId second = await hospital.SecondPosition(Kari, NextWard, Odd);
        await hospital.End(PositionOf(Kari));

        Assignment back = (await hospital.Get<AssignmentService>().ReactivateAsync(new Actor(Kari, new ActingAs.Position(second, NextWard), []), id)).Value;

        (back.IsActive, back.Position).Should().Be((true, second));
    }

    [Fact]
    [Rule("ASG-35", "ORG-40")]
    public async Task The_new_leader_takes_a_plan_of_an_ended_position_out_on_the_position_in_scope()
    {
        using Hospital hospital = await Open();
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.Automatic));
        PositionId second = await hospital.SecondPosition(Kari, NextWard, Odd);
        await hospital.End(PositionOf(Kari));

        (await hospital.Get<AssignmentService>().ReactivateAsync(AsOdd, id)).Value.Position.Should().Be(second);
    }

    [Fact]
    [Rule("ASG-35")]
    public async Task A_plan_of_an_active_position_comes_back_on_that_position_whatever_others_the_leader_has_in_scope()
    {
        using Hospital hospital = await Open();
        PositionId second = await hospital.SecondPosition(Kari);
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic);
        AssignmentService service = hospital.Get<AssignmentService>();
        foreach (PositionId position in new[] { PositionOf(Kari), second })
        {
            AssignmentBatch batch = (await service.AssignAsync(AsBerit, [new AssignmentCellRequest(position, plan)])).Value;
            AssignmentId id = ((AssignmentOutcome.Assigned)batch.Cells.Single().Outcome).Assignment;
            await service.DeactivateAsync(AsLars, id);

            (await service.ReactivateAsync(AsLars, id)).Value.Position.Should().Be(position);
            await service.DeleteAsync(AsLars, id);
        }
    }

    [Fact]
    [Rule("ASG-36")]
    public async Task An_archived_plan_is_not_reactivated()
    {
        using Hospital hospital = await Open();
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic);
        AssignmentId id = await hospital.Assigned(Kari, plan);
        await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, id);
        await hospital.Change(plan, it => it with { IsArchived = true });

        (await hospital.Get<AssignmentService>().ReactivateAsync(AsLars, id)).Refusal.Rule.Should().Be(AssignmentRules.PlanArchived);
    }

    [Fact]
    [Rule("PLN-17", "ASG-49", "ASG-50", "ASG-67")]
    public async Task A_leader_approves_and_takes_the_approval_back_and_the_history_tells_it()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One");
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.LeaderApproval, requirement));
        await hospital.Fulfilled(Kari, requirement);
        AssignmentService service = hospital.Get<AssignmentService>();

        (await service.ApproveAsync(AsLars, id)).Value.Completion.Should().Be(Completion.Approved);
        (await service.WithdrawApprovalAsync(AsLars, id)).Value.Completion.Should().Be(Completion.AwaitingApproval);

        ImmutableArray<HistoryEntry> history = (await service.HistoryAsync(AsKari, id, new HistoryPage(10))).Value;
        history.Select(entry => entry.Fact.GetType().Name).Should().Equal("ApprovalWithdrawn", "Approved", "SentForApproval", "Assigned");
        history.Select(entry => entry.Origin.By).Should().Equal(Lars, Lars, Kari, Berit);
    }

    [Fact]
    [Rule("ASG-46", "ASG-51", "PLN-17")]
    public async Task A_plan_in_which_a_requirement_has_expired_since_it_was_sent_is_not_approved_though_no_night_has_run()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One", it => it with { ValidityDays = 10 });
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.LeaderApproval, requirement));
        await hospital.Fulfilled(Kari, requirement);
        hospital.Pass(Duration.FromDays(11));
        AssignmentService service = hospital.Get<AssignmentService>();

        (await hospital.Get<PlanViewService>().OpenAsync(AsLars, id)).Value.Actions.MayApprove.Should().BeFalse();
        (await service.ApproveAsync(AsLars, id)).Refusal.Rule.Should().Be(AssignmentRules.RequirementsOpen);

        await hospital.Fulfilled(Kari, requirement, on: Today.PlusDays(11));
        (await service.ApproveAsync(AsLars, id)).Value.Completion.Should().Be(Completion.Approved);
    }

    [Fact]
    [Rule("ASG-67")]
    public async Task A_history_is_read_in_pages_no_larger_than_the_options_allow()
    {
        using Hospital hospital = await Open();
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.Automatic));
        AssignmentService service = hospital.Get<AssignmentService>();
        for (int turn = 0; turn < 60; turn++)
        {
            await service.DeactivateAsync(AsLars, id);
            await service.ReactivateAsync(AsLars, id);
        }

        (await service.HistoryAsync(AsLars, id, new HistoryPage(int.MaxValue))).Value.Should().HaveCount(new CompetenceOptions().LargestPage);
        (await service.HistoryAsync(AsLars, id, new HistoryPage(-1))).Value.Should().ContainSingle();
    }

    [Fact]
    [Rule("ASG-20")]
    public async Task An_existing_assignment_is_put_away_taken_out_again_and_deleted_while_it_is_not_begun()
    {
        using Hospital hospital = await Open();
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.Automatic));
        AssignmentService service = hospital.Get<AssignmentService>();

        (await service.DeactivateAsync(AsLars, id)).Value.IsActive.Should().BeFalse();
        (await service.ReactivateAsync(AsLars, id)).Value.IsActive.Should().BeTrue();
        (await service.DeleteAsync(AsLars, id)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("ASG-41")]
    public async Task A_plan_is_retired_by_unpublishing_it_and_putting_it_away_for_each_holder()
    {
        using Hospital hospital = await Open();
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic);
        AssignmentId[] held = [await hospital.Assigned(Kari, plan), await hospital.Assigned(Nils, plan)];
        await hospital.Change(plan, it => it with { Publications = [] });
        foreach (AssignmentId id in held)
        {
            (await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, id)).IsAccepted.Should().BeTrue();
        }

        (await hospital.Get<IAssignments>().ActiveOfPlanAsync(plan, last: null, take: 10)).Should().BeEmpty();
        (await hospital.Get<AssignmentService>().HistoryAsync(AsLars, held[0], new HistoryPage(10))).Value.Should().HaveCount(2);
    }

    [Fact]
    public async Task What_was_put_away_is_not_put_away_again()
    {
        using Hospital hospital = await Open();
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.Automatic));
        Assignment put = (await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, id)).Value;

        (await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, id)).Refusal.Should().Be(AssignmentRules.NotActive.Refuse(("assignment", id)));
        (await hospital.Find(id)).Should().Be(put);
    }
}
