using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.FollowUp;

/// <summary>What archiving a definition means for those who have it, and for those who follow them up.</summary>
public class ArchivedRequirementTests
{
    private static Actor Admin => AsBerit with { Grants = [new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(Trust), Today.PlusDays(-100))] };

    [Fact]
    [Rule("PRG-89", "REQ-94", "ACC-83")]
    public async Task It_moves_to_the_archived_requirements_with_status_and_plan_and_cannot_be_opened()
    {
        using Hospital hospital = await Open();
        RequirementId done = await hospital.Requirement("Brannvern"), kept = await hospital.Requirement("Hygiene");
        AssignmentId ward = await hospital.Assigned(Kari, await hospital.Plan("Mottak", CompletionMode.Automatic, done, kept));
        AssignmentId other = await hospital.Assigned(Kari, await hospital.Plan("Anestesi", CompletionMode.Automatic, done));
        await hospital.Fulfilled(Kari, done);
        PlanViewService views = hospital.Get<PlanViewService>();

        await Archive(hospital, done);

        foreach (Actor viewer in new[] { AsKari, AsLars })
        {
            PersonPlans plans = (await views.MyPlansAsync(viewer, Kari)).Value;
            plans.ArchivedRequirements.Should().Equal(
                new ArchivedRequirement(done, "Brannvern", other, "Anestesi", RequirementStatus.Fulfilled),
                new ArchivedRequirement(done, "Brannvern", ward, "Mottak", RequirementStatus.Fulfilled));
            plans.Active.SelectMany(group => group.Plans).Select(plan => (plan.Name, plan.Progress.Relevant)).Should().Equal(("Anestesi", 0), ("Mottak", 1));
            (await views.OpenAsync(viewer, ward)).Value.SubPlans.Single().Items.Select(item => item.Requirement).Should().Equal(kept);
            (await hospital.Get<RegistrationService>().FindAsync(viewer, Kari, done)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
            (await hospital.Get<RegistrationService>().HistoryAsync(viewer, Kari, done, new HistoryPage(10))).Refusal.Rule.Should().Be(GeneralRules.NotFound);
            (await hospital.Get<RequirementService>().FindAsync(viewer, done)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        }

        (await hospital.Get<PlanStatusService>().MatrixAsync(AsLars, (await hospital.Find(ward)).Plan, "", [], default)).Value.Columns
            .Select(column => column.Requirement).Should().Equal(kept);
    }

    [Fact]
    [Rule("PRG-89", "PRG-06", "ACC-83")]
    public async Task In_a_deactivated_plan_its_content_is_hidden_and_its_status_is_that_of_the_picture_and_an_archived_plan_tells_nothing()
    {
        using Hospital hospital = await Open();
        RequirementId done = await hospital.Requirement("Brannvern"), kept = await hospital.Requirement("Hygiene");
        PlanId plan = await hospital.Plan("Mottak", CompletionMode.Automatic, done, kept);
        AssignmentId put = await hospital.Assigned(Kari, plan);
        (await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, put)).IsAccepted.Should().BeTrue();
        PlanViewService views = hospital.Get<PlanViewService>();

        await Archive(hospital, done);

        PersonPlans plans = (await views.MyPlansAsync(AsKari, Kari)).Value;
        plans.ArchivedRequirements.Should().Equal(new ArchivedRequirement(done, "Brannvern", put, "Mottak", RequirementStatus.NotStarted));
        plans.Deactivated.Single().Progress.Relevant.Should().Be(1);
        (await views.OpenAsync(AsKari, put)).Value.SubPlans.Single().Items.Select(item => item.Requirement).Should().Equal(kept);

        await hospital.Change(plan, it => it with { IsArchived = true });
        (await views.MyPlansAsync(AsKari, Kari)).Value.ArchivedRequirements.Should().BeEmpty();
    }

    [Fact]
    [Rule("REQ-96", "PRG-51")]
    public async Task Requests_for_a_signature_are_cancelled_and_leave_the_list_of_the_signer_and_an_event()
    {
        using Hospital hospital = await Open();
        RequirementId signed = await hospital.Requirement("Brannvern", it => it with { RequiresSignature = true });
        RequirementId other = await hospital.Requirement("Hygiene", it => it with { RequiresSignature = true });
        PlanId plan = await hospital.Plan("Mottak", CompletionMode.Automatic, signed, other);
        RegistrationService service = hospital.Get<RegistrationService>();
        foreach (PersonId person in new[] { Kari, Nils })
        {
            await hospital.Assigned(person, plan);
            Accepted(await service.SendAsync(Employee(person, Ward), person, signed, new RegistrationEntry(Today, Signer: Eva)));
            Accepted(await service.SendAsync(Employee(person, Ward), person, other, new RegistrationEntry(Today, Signer: Eva)));
        }

        RepetitionId sent = (await hospital.Get<SigningService>().ListAsync(AsEva, SignRequestState.Awaiting, default)).Items
            .First(row => row.Person == Kari && row.Requirement == signed).Repetition;

        await Archive(hospital, signed);

        (await hospital.Get<SigningService>().ListAsync(AsEva, SignRequestState.Awaiting, default)).Items.Select(row => row.Requirement).Should().Equal(other, other);
        (await hospital.Get<SigningService>().FindAsync(AsEva, Kari, signed, sent)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await service.SignAsync(AsEva, Kari, signed, sent)).IsAccepted.Should().BeFalse();
        foreach (PersonId person in new[] { Kari, Nils })
        {
            Registration registration = (await hospital.Get<IRepository<RegistrationKey, Registration>>().FindAsync(new RegistrationKey(person, signed)))!;
            (registration.State, registration.Standing.FrozenOn).Should().Be((RegistrationState.Started, (LocalDate?)Today));
            (await hospital.Get<IHistory>().ListAsync(registration.Subject, new HistoryPage(1)))[0].Fact.Should().BeOfType<RegistrationEvent.RequestsCancelled>();
        }
    }

    [Fact]
    [Rule("REQ-96")]
    public async Task What_was_sent_while_it_was_being_archived_is_cancelled_in_the_coming_night()
    {
        using Hospital hospital = await Open();
        RequirementId signed = await hospital.Requirement("Brannvern", it => it with { RequiresSignature = true });
        await hospital.Assigned(Kari, await hospital.Plan("Mottak", CompletionMode.Automatic, signed));
        hospital.Meanwhile(async () => Accepted(
            await hospital.Get<RegistrationService>().SendAsync(AsKari, Kari, signed, new RegistrationEntry(Today, Signer: Eva))));

        await Archive(hospital, signed);
        (await hospital.Get<SigningService>().ListAsync(AsEva, SignRequestState.Awaiting, default)).Total.Should().Be(1);
        (await hospital.Get<NightlyRunService>().RunAsync(Actor.OfJob("night"))).IsAccepted.Should().BeTrue();

        (await hospital.Get<SigningService>().ListAsync(AsEva, SignRequestState.Awaiting, default)).Total.Should().Be(0);
        Registration registration = (await hospital.Get<IRepository<RegistrationKey, Registration>>().FindAsync(new RegistrationKey(Kari, signed)))!;
        (registration.State, registration.Standing.FrozenOn).Should().Be((RegistrationState.Started, (LocalDate?)Today));
    }

    [Fact]
    [Rule("REQ-96", "PRG-32")]
    public async Task The_gate_that_it_formed_is_open_whether_it_lay_in_the_same_plan_or_nowhere()
    {
        using Hospital hospital = await Open();
        RequirementId ahead = await hospital.Requirement("Først"), elsewhere = await hospital.Requirement("Utenfor planen"), shut = await hospital.Requirement("Fortsatt");
        RequirementId gated = await hospital.Requirement("Etterpå", it => it with { Dependencies = [ahead, elsewhere] });
        RequirementId stillGated = await hospital.Requirement("Lukket", it => it with { Dependencies = [ahead, shut] });
        await hospital.Assigned(Kari, await hospital.Plan("Mottak", CompletionMode.Automatic, ahead, gated, stillGated));
        RegistrationService service = hospital.Get<RegistrationService>();
        (await FulfilAsync(gated)).IsAccepted.Should().BeFalse("neither is fulfilled");

        await Archive(hospital, ahead);
        (await FulfilAsync(gated)).IsAccepted.Should().BeFalse("one is left");
        await Archive(hospital, elsewhere);

        (await FulfilAsync(gated)).IsAccepted.Should().BeTrue();
        (await FulfilAsync(stillGated)).IsAccepted.Should().BeFalse("what is in use still shuts it");

        ValueTask<Result<Registration>> FulfilAsync(RequirementId requirement) => service.FulfilAsync(AsKari, Kari, requirement, new RegistrationEntry(Today));
    }

    [Fact]
    [Rule("REQ-93", "REQ-96")]
    public async Task Nothing_is_registered_any_more_the_plan_stays_as_it_is_and_the_status_stands_still()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Brannvern", it => it with { ValidityDays = 10 });
        PlanId id = await hospital.Plan("Mottak", CompletionMode.Automatic, requirement);
        await hospital.Assigned(Kari, id);
        await hospital.Fulfilled(Kari, requirement);
        Plan before = (await hospital.Get<IRepository<PlanId, Plan>>().FindAsync(id))!;

        await Archive(hospital, requirement);
        hospital.Pass(Duration.FromDays(50));

        (await hospital.Get<IRepository<PlanId, Plan>>().FindAsync(id)).Should().Be(before);
        (await hospital.Get<RegistrationService>().UnlockAsync(AsKari, Kari, requirement)).Refusal.Rule.Should().Be(RegistrationRules.Archived);
        (await hospital.Get<RegistrationService>().SetDeadlineAsync(AsLars, Kari, requirement, Today.PlusDays(100))).Refusal.Rule.Should().Be(RegistrationRules.Archived);
        (await hospital.Get<NightlyRunService>().RunAsync(Actor.OfJob("night"))).Value.Should().BeEquivalentTo(new { Expired = 0, ExpiringSoon = 0, Reopened = 0 });
        (await hospital.Get<PlanViewService>().MyPlansAsync(AsKari, Kari)).Value.ArchivedRequirements.Single().Status
            .Should().Be(RequirementStatus.ExpiringSoon, "as it was on the day, though it would have expired since");
    }

    [Fact]
    [Rule("REQ-93", "PRG-45")]
    public async Task One_that_was_never_done_keeps_no_plan_from_being_complete()
    {
        using Hospital hospital = await Open();
        RequirementId done = await hospital.Requirement("Hygiene"), never = await hospital.Requirement("Brannvern");
        PlanId plan = await hospital.Plan("Mottak", CompletionMode.Automatic, done, never);
        AssignmentId assignment = await hospital.Assigned(Kari, plan);
        await hospital.Fulfilled(Kari, done);
        (await hospital.Find(assignment)).Completion.Should().Be(Completion.InProgress);

        await Archive(hospital, never);
        (await hospital.Get<NightlyRunService>().RunAsync(Actor.OfJob("night"))).Value.Completed.Should().Be(1);

        (await hospital.Find(assignment)).Completion.Should().Be(Completion.Completed);
        (await hospital.Get<IAssignmentProgress>().OfAsync([await hospital.Find(assignment)], Today))[0].IsMet.Should().BeTrue();
        AssignmentId late = await hospital.Assigned(Nils, plan);
        await hospital.Fulfilled(Nils, done);
        (await hospital.Find(late)).Completion.Should().Be(Completion.Completed, "one that was archived before the plan was given is in nobody's way either");
    }

    [Fact]
    [Rule("REQ-93", "REQ-96", "PRG-45")]
    public async Task One_that_waited_for_a_signature_keeps_no_plan_from_being_complete_when_a_night_had_passed_before()
    {
        using Hospital hospital = await Open();
        RequirementId done = await hospital.Requirement("Hygiene"), sent = await hospital.Requirement("Brannvern", it => it with { RequiresSignature = true });
        AssignmentId assignment = await hospital.Assigned(Kari, await hospital.Plan("Mottak", CompletionMode.Automatic, done, sent));
        await hospital.Fulfilled(Kari, done);
        Accepted(await hospital.Get<RegistrationService>().SendAsync(AsKari, Kari, sent, new RegistrationEntry(Today, Signer: Eva)));
        (await hospital.Get<NightlyRunService>().RunAsync(Actor.OfJob("night"))).IsAccepted.Should().BeTrue();

        await Archive(hospital, sent);
        (await hospital.Get<NightlyRunService>().RunAsync(Actor.OfJob("night"))).IsAccepted.Should().BeTrue();

        (await hospital.Find(assignment)).Completion.Should().Be(Completion.Completed);
    }

    [Fact]
    [Rule("REQ-96", "PRG-26")]
    public async Task A_surplus_repetition_that_was_sent_while_it_was_being_archived_is_cancelled_in_the_coming_night()
    {
        using Hospital hospital = await Open();
        RequirementId list = await hospital.Requirement(
            "Blodprøve", it => it with { RequiresSignature = true, LearningForm = LearningForm.ProcedureList, RepetitionCount = 2 });
        await hospital.Assigned(Kari, await hospital.Plan("Mottak", CompletionMode.Automatic, list));
        RegistrationService service = hospital.Get<RegistrationService>();
        Accepted(await service.SendAsync(AsKari, Kari, list, new RegistrationEntry(Today, Signer: Eva, Count: 2)));
        foreach (SignRequestRow row in (await hospital.Get<SigningService>().ListAsync(AsEva, SignRequestState.Awaiting, default)).Items)
        {
            Accepted(await service.SignAsync(AsEva, Kari, list, row.Repetition));
        }

        hospital.Meanwhile(async () => Accepted(await service.SendAsync(AsKari, Kari, list, new RegistrationEntry(Today, Signer: Eva))));
        await Archive(hospital, list);
        (await hospital.Get<SigningService>().ListAsync(AsEva, SignRequestState.Awaiting, default)).Total.Should().Be(1);
        (await hospital.Get<NightlyRunService>().RunAsync(Actor.OfJob("night"))).IsAccepted.Should().BeTrue();

        (await hospital.Get<SigningService>().ListAsync(AsEva, SignRequestState.Awaiting, default)).Total.Should().Be(0);
    }

    private static Actor AsEva => Employee(Eva, NextWard);

    private static async Task Archive(Hospital hospital, RequirementId id)
    {
        Requirement definition = (await hospital.Get<RequirementService>().FindAsync(Admin, id)).Value;
        Accepted(await hospital.Get<RequirementService>().ArchiveAsync(Admin, id, definition.Version, "Utgått"));
    }

    private static void Accepted<T>(Result<T> result) where T : notnull => result.Match(_ => "", refusal => refusal.ToString()).Should().BeEmpty();
}
