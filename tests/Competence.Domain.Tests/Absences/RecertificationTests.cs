using System.Collections.Immutable;
using Competence.Absences;
using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Absences;

/// <summary>What the reset after an absence does, and what it leaves alone.</summary>
public class RecertificationTests
{
    private static readonly Actor Night = Actor.OfJob("recertification");

    [Fact]
    [Rule("ABS-11", "PRG-88", "PLN-19")]
    public async Task It_is_not_started_in_every_plan_at_every_position_and_the_history_stays()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Brannvern", Flagged);
        AssignmentId automatic = await hospital.Assigned(Kari, await hospital.Plan("Automatisk", CompletionMode.Automatic, requirement));
        AssignmentId approved = await hospital.Assigned(Kari, await hospital.Plan("Godkjent", CompletionMode.LeaderApproval, requirement));
        PlanId third = await hospital.Plan("Til godkjenning", CompletionMode.LeaderApproval, requirement);
        PositionId second = await hospital.SecondPosition(Kari);
        Accepted(await hospital.Get<AssignmentService>().AssignAsync(AsBerit, [new AssignmentCellRequest(second, third)]));
        await hospital.Fulfilled(Kari, requirement);
        Accepted(await hospital.Get<AssignmentService>().ApproveAsync(AsLars, approved));
        await hospital.Assigned(Nils, await hospital.Plan("Nils' plan", CompletionMode.Automatic, requirement));
        await hospital.Fulfilled(Nils, requirement);

        await BackAfterAbsence(hospital, requirement);

        RegistrationSlice slice = await SliceOf(hospital, requirement);
        slice.Registration.Should().Be(Registration.Blank(slice.Registration.Key) with { Standing = slice.Registration.Standing, ResetOn = Today, Version = 2 });
        slice.Registration.Standing.ExpiresOn.Should().BeNull();
        slice.Person.Plans.Should().HaveCount(3).And.OnlyContain(held =>
            RegistrationStatus.In(held.Plan, requirement, slice.Person, new StatusDay(Today)) == RequirementStatus.NotStarted);
        (await hospital.Find(automatic)).Completion.Should().Be(Completion.InProgress);
        (await hospital.Find(approved)).Completion.Should().Be(Completion.Approved, "an approval stands until it is withdrawn");
        slice.Person.Plans.Single(held => held.Plan.Id == third).Assignment.Completion.Should().Be(Completion.InProgress);
        (await HistoryOf(hospital, requirement)).Should().Equal(nameof(RegistrationEvent.ResetAfterAbsence), nameof(RegistrationEvent.Registered));
        (await StateOf(hospital, Nils, requirement)).Should().Be(RegistrationState.Fulfilled, "other people are not touched");
    }

    [Fact]
    [Rule("ABS-11", "PRG-61")]
    public async Task A_request_that_waits_is_cancelled_and_what_was_signed_can_no_longer_be_taken_back()
    {
        using Hospital hospital = await Open();
        RequirementId waiting = await hospital.Requirement("Til signering", content => Flagged(content) with { RequiresSignature = true });
        RequirementId signed = await hospital.Requirement("Signert", content => Flagged(content) with { RequiresSignature = true });
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, waiting, signed));
        RegistrationService service = hospital.Get<RegistrationService>();
        RegistrationEntry entry = new(Today, Signer: Eva);
        Accepted(await service.SendAsync(AsKari, Kari, waiting, entry));
        RepetitionId repetition = Accepted(await service.SendAsync(AsKari, Kari, signed, entry)).Repetitions.Single().Id;
        Actor signer = Employee(Eva, NextWard);
        Accepted(await service.SignAsync(signer, Kari, signed, repetition));

        await BackAfterAbsence(hospital, waiting, signed);

        SigningService lists = hospital.Get<SigningService>();
        (await lists.ListAsync(signer, SignRequestState.Awaiting, new PageRequest(1, 10))).Items.Should().BeEmpty();
        (await lists.ListAsync(signer, SignRequestState.Signed, new PageRequest(1, 10))).Items.Should().ContainSingle(row => row.Requirement == signed);
        (await service.CancelDecisionAsync(signer, Kari, signed, repetition)).IsAccepted.Should().BeFalse();
    }

    [Fact]
    [Rule("ABS-11", "PRG-88")]
    public async Task Repetitions_ticks_and_own_marks_go_and_deadlines_and_marks_on_sub_plans_stay()
    {
        using Hospital hospital = await Open();
        ChecklistPoint point = new(Id<ChecklistPointId>(1), "Slukk", MustBeDone: false), ticked = new(Id<ChecklistPointId>(2), "Varsle");
        RequirementId requirement = await hospital.Requirement("Brannvern", content => Flagged(content) with { RepetitionCount = 3, Checklist = [point, ticked] });
        RequirementId other = await hospital.Requirement("Smittevern", Flagged);
        PlanId first = await hospital.Plan("Første", CompletionMode.Automatic, requirement, other);
        PlanId second = await hospital.Plan("Andre", CompletionMode.Automatic, requirement);
        PlanId third = await hospital.Plan("Tredje", CompletionMode.Automatic, requirement);
        foreach (PlanId plan in new[] { first, second, third })
        {
            await hospital.Assigned(Kari, plan);
        }

        RegistrationService service = hospital.Get<RegistrationService>();
        Accepted(await service.MarkPointNotRelevantAsync(AsKari, Kari, first, requirement, point.Id, "Nei"));
        Accepted(await service.FulfilAsync(AsKari, Kari, requirement, new RegistrationEntry(Today, Ticked: [ticked.Id]), first));
        Accepted(await service.SetDeadlineAsync(AsLars, Kari, requirement, Today.PlusDays(7)));
        Accepted(await service.MarkNotRelevantAsync(AsKari, Kari, second, requirement, "Ikke her"));
        Accepted(await service.MarkNotRelevantAsync(AsKari, Kari, first, other, "Ikke dette"));
        SubPlanId subPlan = (await hospital.Get<IRepository<PlanId, Plan>>().FindAsync(third))!.SubPlans[0].Id;
        Accepted(await service.MarkSubPlanNotRelevantAsync(AsKari, Kari, third, subPlan, "Hele delen"));

        await BackAfterAbsence(hospital, requirement);

        RegistrationSlice slice = await SliceOf(hospital, requirement);
        slice.Registration.Repetitions.Should().BeEmpty();
        slice.Registration.Ticked.Should().BeEmpty();
        slice.Registration.Deadline.Should().Be(Today.PlusDays(7));
        slice.Person.Marks.Select(mark => mark.Key).Should().BeEquivalentTo(
            [NotRelevantMarkKey.On(Kari, third, subPlan), NotRelevantMarkKey.On(Kari, first, other)]);
        slice.Registration.Standing.Should().BeEquivalentTo(new { ActivePlans = 3, RelevantPlans = 2 });
        (await HistoryOf(hospital, requirement)).Take(3).Should().BeEquivalentTo(
            nameof(RegistrationEvent.ResetAfterAbsence), nameof(NotRelevantMarkEvent.MarkedRelevant), nameof(NotRelevantMarkEvent.MarkedRelevant));
    }

    [Fact]
    [Rule("ABS-12", "PRG-35")]
    public async Task A_requirement_that_depends_on_it_stays_fulfilled_and_its_gate_is_shut_when_it_is_unlocked()
    {
        using Hospital hospital = await Open();
        RequirementId first = await hospital.Requirement("Krav 1", Flagged);
        RequirementId second = await hospital.Requirement("Krav 2", content => content with { Dependencies = [first] });
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, first, second));
        await hospital.Fulfilled(Kari, first);
        await hospital.Fulfilled(Kari, second);

        await BackAfterAbsence(hospital, first);

        (await StateOf(hospital, Kari, first)).Should().Be(RegistrationState.NotStarted);
        (await StateOf(hospital, Kari, second)).Should().Be(RegistrationState.Fulfilled);
        Accepted(await hospital.Get<RegistrationService>().UnlockAsync(AsKari, Kari, second));
        (await hospital.Get<RegistrationService>().FulfilAsync(AsKari, Kari, second, new RegistrationEntry(Today))).Refusal.Rule
            .Should().Be(RegistrationRules.PrerequisitesOpen);
    }

    [Fact]
    [Rule("ABS-09", "ABS-10")]
    public async Task What_is_ticked_while_away_counts_and_what_is_unticked_does_not()
    {
        using Hospital hospital = await Open();
        RequirementId kept = await hospital.Requirement("Beholdt", Flagged);
        RequirementId ticked = await hospital.Requirement("Krysset av", Flagged);
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, kept, ticked));
        await hospital.Fulfilled(Kari, kept);
        await hospital.Fulfilled(Kari, ticked);
        AbsenceService service = hospital.Get<AbsenceService>();
        Absence absence = Accepted(await service.RegisterAsync(AsLars, PositionOf(Kari), new AbsenceEntry(Today.PlusDays(-9), Requirements: [kept])));
        (await StateOf(hospital, Kari, kept)).Should().Be(RegistrationState.Fulfilled, "nothing counts before the end");

        Accepted(await service.ChangeAsync(AsLars, absence.Id, new AbsenceEntry(Today.PlusDays(-9), Requirements: [ticked])));
        Accepted(await service.BackAtWorkAsync(AsLars, absence.Id));

        (await StateOf(hospital, Kari, kept)).Should().Be(RegistrationState.Fulfilled);
        (await StateOf(hospital, Kari, ticked)).Should().Be(RegistrationState.NotStarted);
        (await service.ChangeAsync(AsLars, absence.Id, new AbsenceEntry(Today.PlusDays(-9), Today.PlusDays(-1)))).Refusal.Rule.Should().Be(AbsenceRules.TicksFixed);
    }

    [Fact]
    [Rule("ABS-10")]
    public async Task Nights_that_were_missed_are_made_up_for_and_nothing_is_reset_twice()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Brannvern", Flagged);
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement);
        foreach (PersonId person in new[] { Kari, Nils })
        {
            await hospital.Assigned(person, plan);
            await hospital.Fulfilled(person, requirement);
            Accepted(await hospital.Get<AbsenceService>().RegisterAsync(
                AsLars, PositionOf(person), new AbsenceEntry(Today, Today.PlusDays(person == Kari ? 3 : 5), Requirements: [requirement])));
        }

        hospital.Pass(Duration.FromDays(9));
        RecertificationService service = hospital.Get<RecertificationService>();
        RecertificationReport first = Accepted(await service.RunAsync(Night, Today.PlusDays(4)));
        RecertificationReport second = Accepted(await service.RunAsync(Night));
        await hospital.Fulfilled(Kari, requirement, Today.PlusDays(9));
        RecertificationReport third = Accepted(await service.RunAsync(Night));

        first.Should().Be(new RecertificationReport(Today.PlusDays(4), Absences: 1, Registrations: 1));
        second.Should().Be(new RecertificationReport(Today.PlusDays(9), Absences: 1, Registrations: 1));
        third.Should().Be(new RecertificationReport(Today.PlusDays(9)));
        (await StateOf(hospital, Kari, requirement)).Should().Be(RegistrationState.Fulfilled, "it was done again after the reset");
        (await StateOf(hospital, Nils, requirement)).Should().Be(RegistrationState.NotStarted);
        (await service.RunAsync(Night, Today.PlusDays(10))).Refusal.Rule.Should().Be(AbsenceRules.NotDue);
    }

    [Fact]
    [Rule("ABS-10")]
    public async Task The_night_and_the_leader_at_the_same_moment_reset_once()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Brannvern", Flagged);
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, requirement));
        await hospital.Fulfilled(Kari, requirement);
        AbsenceService service = hospital.Get<AbsenceService>();
        Absence absence = Accepted(await service.RegisterAsync(
            AsLars, PositionOf(Kari), new AbsenceEntry(Today.PlusDays(-9), Today.PlusDays(-1), Requirements: [requirement])));
        RecertificationReport? night = null;
        hospital.Meanwhile(async () => night = Accepted(await hospital.Get<RecertificationService>().RunAsync(Night)));

        Result<Absence> back = await service.BackAtWorkAsync(AsLars, absence.Id);

        night!.Absences.Should().Be(1);
        back.Refusal.Rule.Should().Be(AbsenceRules.AlreadyBack);
        (await HistoryOf(hospital, requirement)).Should().ContainSingle(name => name == nameof(RegistrationEvent.ResetAfterAbsence));
    }

    [Fact]
    [Rule("ABS-11", "ABS-13", "REQ-93")]
    public async Task At_the_end_what_is_no_longer_assigned_is_reset_and_what_lost_the_flag_became_a_course_or_was_archived_is_not()
    {
        using Hospital hospital = await Open();
        RequirementId gone = await hospital.Requirement("Ikke lenger tildelt", Flagged);
        RequirementId unflagged = await hospital.Requirement("Uten flagg", Flagged);
        RequirementId course = await hospital.Requirement("Kurs", Flagged);
        RequirementId archived = await hospital.Requirement("Arkivert", Flagged);
        RequirementId[] all = [gone, unflagged, course, archived];
        AssignmentId assignment = await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, all));
        foreach (RequirementId requirement in all)
        {
            await hospital.Fulfilled(Kari, requirement);
        }

        AbsenceService service = hospital.Get<AbsenceService>();
        Absence absence = Accepted(await service.RegisterAsync(AsLars, PositionOf(Kari), new AbsenceEntry(Today.PlusDays(-9), Requirements: [.. all])));
        Accepted(await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, assignment));
        await Redefine(hospital, unflagged, one => one with { Published = one.Content with { RecertifyAfterAbsence = false } });
        await Redefine(hospital, course, one => one with { Published = one.Content with { DocumentationForm = DocumentationForm.CoursePortalConfirmation } });
        await Redefine(hospital, archived, one => one with { Archiving = new RequirementArchiving(Today, Lars, "Utgått") });

        Accepted(await service.BackAtWorkAsync(AsLars, absence.Id));

        (await StateOf(hospital, Kari, gone)).Should().Be(RegistrationState.NotStarted, "the plan may be taken out again");
        foreach (RequirementId left in new[] { unflagged, course, archived })
        {
            (await StateOf(hospital, Kari, left)).Should().Be(RegistrationState.Fulfilled);
        }
    }

    private static RequirementContent Flagged(RequirementContent content) => content with { RecertifyAfterAbsence = true };

    private static async Task BackAfterAbsence(Hospital hospital, params ImmutableArray<RequirementId> ticked)
    {
        AbsenceService service = hospital.Get<AbsenceService>();
        Absence absence = Accepted(await service.RegisterAsync(AsLars, PositionOf(Kari), new AbsenceEntry(Today.PlusDays(-9), Requirements: ticked)));
        Accepted(await service.BackAtWorkAsync(AsLars, absence.Id));
    }

    private static async Task Redefine(Hospital hospital, RequirementId id, Func<Requirement, Requirement> change)
    {
        Requirement changed = change((await hospital.Get<IRepository<RequirementId, Requirement>>().FindAsync(id))!);
        IUnitOfWork work = hospital.Get<IUnitOfWorkFactory>().Begin();
        work.Save(changed with { Version = changed.Version + 1 }, new RequirementEvent.Published(changed.PublishedVersion));
        Accepted(await work.CommitAsync(new EventOrigin(Morning, By: null, Job: "test")));
    }

    private static async Task<RegistrationSlice> SliceOf(Hospital hospital, RequirementId requirement) =>
        (await hospital.Get<IPersonSlices>().FindAsync(Kari, requirement))!;

    private static async Task<RegistrationState> StateOf(Hospital hospital, PersonId person, RequirementId requirement) =>
        (await hospital.Get<IRepository<RegistrationKey, Registration>>().FindAsync(new RegistrationKey(person, requirement)))!.State;

    private static async Task<string[]> HistoryOf(Hospital hospital, RequirementId requirement) =>
        [.. Accepted(await hospital.Get<RegistrationService>().HistoryAsync(AsKari, Kari, requirement, new HistoryPage(20))).Select(entry => entry.Fact.GetType().Name)];

    private static T Accepted<T>(Result<T> outcome) where T : notnull
    {
        outcome.IsAccepted.Should().BeTrue(outcome.IsAccepted ? "" : outcome.Refusal.ToString());
        return outcome.Value;
    }
}
