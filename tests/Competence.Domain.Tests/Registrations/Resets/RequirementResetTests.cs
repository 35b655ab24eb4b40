using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.Domain.Tests.Requirements;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;
using static Competence.Domain.Tests.Registrations.Resets.Resetting;

namespace Competence.Domain.Tests.Registrations.Resets;

/// <summary>What a reset for everybody does, and what it leaves alone.</summary>
public class RequirementResetTests
{
    [Fact]
    [Rule("REQ-73", "REQ-75", "PRG-87")]
    public async Task Everybody_is_not_started_whether_it_is_assigned_now_or_not_and_the_history_tells_why()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Brannvern", content => content with { ValidityDays = 365 });
        RequirementId other = await hospital.Requirement("Smittevern");
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement, other);
        AssignmentId put = await hospital.Assigned(Kari, plan);
        await hospital.Assigned(Nils, plan);
        await hospital.Assigned(Eva, plan);
        await hospital.Fulfilled(Kari, requirement);
        await hospital.Fulfilled(Nils, requirement);
        await hospital.Fulfilled(Nils, other);
        Accepted(await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, put));

        ResetPreview preview = Accepted(await hospital.Resets().PreviewAsync(AsLars, requirement));
        hospital.Pass(Duration.FromHours(1));
        RequirementReset reset = await hospital.Reset(requirement);

        preview.Extent.Should().Be(new ResetExtent(People: 3, Assigned: 2, Begun: 2));
        reset.Should().Match<RequirementReset>(it => it.State == RequirementResetState.Finished && it.People == 3 && it.Registrations == 3);
        foreach (PersonId person in new[] { Kari, Nils, Eva })
        {
            Registration registration = await hospital.RegistrationOf(person, requirement);
            registration.IsBlank.Should().BeTrue();
            registration.Standing.ExpiresOn.Should().BeNull();
            HistoryEntry[] told = await hospital.HistoryOf(person, requirement);
            told[0].Fact.Should().Be(new RegistrationEvent.ResetForEverybody(reset.Id, Today, "Ny prosedyre"));
            told[0].Origin.By.Should().Be(Lars, "it is by who began it, not by the job that carries it out");
            told.Should().HaveCount(person == Eva ? 1 : 2, "what was done before stays in the history");
        }

        (await hospital.StateOf(Nils, other)).Should().Be(RegistrationState.Fulfilled);
        (await hospital.HistoryOf(Nils, other)).Should().ContainSingle();
        (await hospital.Get<IDefinitionUse>().IsStartedAsync(requirement)).Should().BeFalse();
    }

    [Fact]
    [Rule("REQ-75", "PRG-61")]
    public async Task Requests_repetitions_ticks_and_own_marks_go_and_deadlines_and_marks_on_sub_plans_stay()
    {
        using Hospital hospital = await Open();
        ChecklistPoint point = new(Id<ChecklistPointId>(1), "Slukk", MustBeDone: false), ticked = new(Id<ChecklistPointId>(2), "Varsle");
        RequirementId requirement = await hospital.Requirement("Brannvern", content => content with { RequiresSignature = true, Checklist = [point, ticked] });
        RequirementId other = await hospital.Requirement("Smittevern");
        PlanId[] plans = [
            await hospital.Plan("Første", CompletionMode.Automatic, requirement, other), await hospital.Plan("Andre", CompletionMode.Automatic, requirement),
            await hospital.Plan("Tredje", CompletionMode.Automatic, requirement)];
        foreach (PlanId plan in plans)
        {
            await hospital.Assigned(Kari, plan);
        }

        RegistrationService service = hospital.Get<RegistrationService>();
        Accepted(await service.MarkPointNotRelevantAsync(AsKari, Kari, plans[0], requirement, point.Id, "Nei"));
        Registration sent = Accepted(await service.SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today, Signer: Eva, Ticked: [ticked.Id]), plans[0]));
        Accepted(await service.SetDeadlineAsync(AsLars, Kari, requirement, Today.PlusDays(7)));
        Accepted(await service.MarkNotRelevantAsync(AsKari, Kari, plans[1], requirement, "Ikke her"));
        Accepted(await service.MarkNotRelevantAsync(AsKari, Kari, plans[0], other, "Ikke dette"));
        SubPlanId subPlan = (await hospital.Get<IRepository<PlanId, Plan>>().FindAsync(plans[2]))!.SubPlans[0].Id;
        Accepted(await service.MarkSubPlanNotRelevantAsync(AsKari, Kari, plans[2], subPlan, "Hele delen"));

        await hospital.Reset(requirement);

        RegistrationSlice slice = (await hospital.Get<IPersonSlices>().FindAsync(Kari, requirement))!;
        slice.Registration.Should().Be(Registration.Blank(slice.Registration.Key) with
        {
            Deadline = Today.PlusDays(7),
            Standing = slice.Registration.Standing,
            ResetOn = Today,
            Version = 3,
        });
        slice.Person.Marks.Select(mark => mark.Key).Should().BeEquivalentTo(
            [NotRelevantMarkKey.On(Kari, plans[2], subPlan), NotRelevantMarkKey.On(Kari, plans[0], other)]);
        slice.Registration.Standing.Should().BeEquivalentTo(new { ActivePlans = 3, RelevantPlans = 2 });
        Actor signer = Employee(Eva, NextWard);
        (await hospital.Get<SigningService>().ListAsync(signer, SignRequestState.Awaiting, new PageRequest(1, 10))).Items.Should().BeEmpty();
        (await service.SignAsync(signer, Kari, requirement, sent.Repetitions[0].Id)).IsAccepted.Should().BeFalse();
    }

    [Fact]
    [Rule("REQ-73", "PLN-19", "ASG-51")]
    public async Task Completed_plans_are_in_progress_again_and_approvals_stand()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Brannvern");
        RequirementId other = await hospital.Requirement("Smittevern");
        AssignmentId automatic = await hospital.Assigned(Kari, await hospital.Plan("Automatisk", CompletionMode.Automatic, requirement, other));
        AssignmentId approved = await hospital.Assigned(Kari, await hospital.Plan("Godkjent", CompletionMode.LeaderApproval, requirement));
        AssignmentId waiting = await hospital.Assigned(Kari, await hospital.Plan("Til godkjenning", CompletionMode.LeaderApproval, requirement));
        AssignmentId untouched = await hospital.Assigned(Kari, await hospital.Plan("Uten kravet", CompletionMode.Automatic, other));
        await hospital.Fulfilled(Kari, other);
        await hospital.Fulfilled(Kari, requirement);
        Accepted(await hospital.Get<AssignmentService>().ApproveAsync(AsLars, approved));

        await hospital.Reset(requirement);

        (await hospital.Find(automatic)).Completion.Should().Be(Completion.InProgress);
        (await hospital.Find(approved)).Completion.Should().Be(Completion.Approved, "an approval stands until it is withdrawn");
        (await hospital.Find(waiting)).Completion.Should().Be(Completion.InProgress);
        (await hospital.Find(untouched)).Completion.Should().Be(Completion.Completed);
    }

    [Theory]
    [Rule("REQ-75", "PRG-45")]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_plan_whose_sub_plan_with_it_is_not_relevant_stays_complete(bool subPlanIsMarked, bool isReopened)
    {
        Plan plan = Scene.Plan(Scene.PlanA, Scene.Link(Scene.FireSafety), Scene.Link(Id<RequirementId>(11), Scene.NextSubPlan));
        Assignment completed = Scene.Held(plan).Assignment with { Completion = Completion.Completed, CompletedOn = Scene.FirstDay };
        Scene scene = States.Fulfilled(Scene.Self);
        scene.Plans = [new HeldPlan(completed, plan)];
        scene.Marks = subPlanIsMarked
            ? [new NotRelevantMark(NotRelevantMarkKey.On(Scene.Kari, Scene.PlanA, Scene.SubPlan), "Ikke her", Scene.Now, 1)]
            : [new NotRelevantMark(NotRelevantMarkKey.On(Scene.Kari, Scene.PlanA, Scene.FireSafety), "Ikke her", Scene.Now, 1)];
        RequirementResetId id = Id<RequirementResetId>(70);
        RequirementReset reset = RequirementReset.From(new(id, Scene.FireSafety, new(1, 1, 1), "Grunn", Scene.FirstDay, Scene.Now, Scene.Stranger, null));
        StagedWork work = new();

        RegistrationResets.Stage(
            work, new HeldRegistration(scene.Registration, scene.Plans, scene.Marks), scene.Requirement with { RunningReset = id }, reset,
            new Moment(Scene.Now, Scene.FirstDay)).Should().BeTrue();

        work.Facts.OfType<AssignmentEvent.Reopened>().Any().Should().Be(isReopened);
        work.Expected.Should().Equal([Scene.Kari], "it is decided from what was read of her");
    }

    [Fact]
    [Rule("REQ-73")]
    public void Who_has_done_nothing_and_does_not_have_it_is_not_told()
    {
        Scene scene = new() { Plans = [] };
        RequirementResetId id = Id<RequirementResetId>(70);
        RequirementReset reset = RequirementReset.From(new(id, Scene.FireSafety, new(1, 1, 1), "Grunn", Scene.FirstDay, Scene.Now, Scene.Stranger, null));
        NotRelevantMark mark = new(NotRelevantMarkKey.On(Scene.Kari, Scene.PlanA, Scene.FireSafety), "Ikke her", Scene.Now, 1);
        Requirement during = scene.Requirement with { RunningReset = id };
        StagedWork work = new();

        RegistrationResets.Stage(work, new HeldRegistration(scene.Registration, [], []), during, reset, new Moment(Scene.Now, Scene.FirstDay)).Should().BeFalse();
        work.Facts.Should().BeEmpty();
        RegistrationResets.Stage(work, new HeldRegistration(scene.Registration, [], [mark]), during, reset, new Moment(Scene.Now, Scene.FirstDay)).Should().BeTrue();
        work.Removed.Should().Equal(mark);
    }

    /// <summary>Worked example 1 of the rulebook.</summary>
    [Fact]
    [Rule("REQ-39", "PRG-35")]
    public async Task What_depends_on_it_stays_fulfilled_until_it_is_unlocked_and_is_then_held_back()
    {
        using Hospital hospital = await Open();
        RequirementId first = await hospital.Requirement("Krav 1");
        RequirementId second = await hospital.Requirement("Krav 2", content => content with { Dependencies = [first] });
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, first, second));
        await hospital.Fulfilled(Kari, first);
        await hospital.Fulfilled(Kari, second);

        await hospital.Reset(first);

        (await hospital.StateOf(Kari, first)).Should().Be(RegistrationState.NotStarted);
        (await hospital.StateOf(Kari, second)).Should().Be(RegistrationState.Fulfilled);
        RegistrationService service = hospital.Get<RegistrationService>();
        Accepted(await service.UnlockAsync(AsKari, Kari, second));
        (await service.FulfilAsync(AsKari, Kari, second, new RegistrationEntry(Today))).Refusal.Rule.Should().Be(RegistrationRules.PrerequisitesOpen);
        await hospital.Fulfilled(Kari, first);
        Accepted(await service.FulfilAsync(AsKari, Kari, second, new RegistrationEntry(Today)));
    }

    /// <summary>Worked example 2 of the rulebook.</summary>
    [Fact]
    [Rule("REQ-70", "REQ-73", "REQ-74")]
    public async Task A_requirement_that_ought_to_have_been_repeating_is_reset_and_then_made_so()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Burde vært gjentatt");
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement);
        foreach (PersonId person in new[] { Kari, Nils })
        {
            await hospital.Assigned(person, plan);
            await hospital.Fulfilled(person, requirement);
        }

        (await SaveAsync(hospital, requirement, content => content with { RepetitionCount = 3 })).Refusal.Rule.Should().Be(RequirementRules.RepetitionLocked);
        await hospital.Reset(requirement);

        (await hospital.StateOf(Kari, requirement)).Should().Be(RegistrationState.NotStarted);
        (await hospital.StateOf(Nils, requirement)).Should().Be(RegistrationState.NotStarted);
        Requirement drafted = Accepted(await SaveAsync(hospital, requirement, content => content with { RepetitionCount = 3 }));
        Accepted(await hospital.Get<RequirementService>().PublishAsync(AsLars, requirement, drafted.Version));
        await hospital.Fulfilled(Kari, requirement);
        (await hospital.StateOf(Kari, requirement)).Should().Be(RegistrationState.Started, "one of three");
        (await SaveAsync(hospital, requirement, content => content with { RepetitionCount = 1 })).Refusal.Rule
            .Should().Be(RequirementRules.RepetitionLocked, "somebody has started again");
    }

    /// <summary>The column "After reset" of the rulebook's table, beside the columns that <see cref="StartedTests"/> proves.</summary>
    [Theory]
    [MemberData(nameof(StartedTests.Changes), MemberType = typeof(StartedTests))]
    [Rule("REQ-69", "REQ-70", "REQ-71", "REQ-74")]
    public async Task After_a_reset_everything_can_be_changed(string change, RequirementContent published, RequirementContent draft, string? lockedBy)
    {
        using Hospital hospital = await Open();
        RequirementId needed = await hospital.Requirement("Først");
        RequirementContent wanted = draft.Dependencies.IsEmpty ? draft : draft with { Dependencies = [needed] };
        RequirementId requirement = await hospital.Requirement("Brannvern", _ => published);
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, requirement));
        Accepted(await hospital.Get<RegistrationService>().SaveDraftAsync(AsKari, Kari, requirement, new RegistrationEntry(Today)));
        Result<Requirement> before = await SaveAsync(hospital, requirement, _ => wanted);

        await hospital.Reset(requirement);

        before.Match<string?>(_ => null, refusal => refusal.Code).Should().Be(lockedBy, change);
        Requirement drafted = before.IsAccepted ? await hospital.Definition(requirement) : Accepted(await SaveAsync(hospital, requirement, _ => wanted));
        Accepted(await hospital.Get<RequirementService>().PublishAsync(AsLars, requirement, drafted.Version)).Requirement.Published.Should().Be(wanted);
    }

    private static async Task<Result<Requirement>> SaveAsync(
        Hospital hospital, RequirementId requirement, Func<RequirementContent, RequirementContent> change)
    {
        Requirement found = await hospital.Definition(requirement);
        return await hospital.Get<RequirementService>().SaveDraftAsync(AsLars, requirement, found.Version, change(found.Content));
    }
}
