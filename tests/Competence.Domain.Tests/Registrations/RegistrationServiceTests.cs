using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Registrations;

public class RegistrationServiceTests
{
    [Fact]
    [Rule("PRG-01", "PRG-02", "PRG-03", "PRG-67")]
    public async Task One_fulfilment_shows_in_five_plans_at_two_positions_and_the_shortest_validity_decides()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire", content => content with { ValidityDays = 365, AllowAdaptation = true });
        PlanId[] plans = await Task.WhenAll(Enumerable.Range(1, 5).Select(i => hospital.Plan($"Plan {i}", CompletionMode.LeaderApproval, requirement)));
        await hospital.Change(plans[3], plan => plan with { Links = [plan.Links[0] with { Adaptation = new AdaptedValidity(180, "Here") }] });
        PositionId second = await hospital.SecondPosition(Kari);
        foreach (PlanId plan in plans)
        {
            await hospital.Assigned(Kari, plan);
        }

        (await hospital.Get<AssignmentService>().AssignAsync(AsBerit, [new AssignmentCellRequest(second, plans[0])])).IsAccepted.Should().BeTrue();
        await hospital.Fulfilled(Kari, requirement);

        RegistrationSlice slice = (await hospital.Get<RegistrationService>().FindAsync(AsKari, Kari, requirement)).Value;
        slice.Person.Plans.Should().HaveCount(6);
        slice.Person.Plans.Should().OnlyContain(held => RegistrationStatus.In(held.Plan, requirement, slice.Person, new StatusDay(Today)) == RequirementStatus.Fulfilled);
        slice.Person.Plans.Should().OnlyContain(held => held.Assignment.Completion == Completion.AwaitingApproval);
        slice.Registration.Standing.Should().BeEquivalentTo(new { ActivePlans = 5, RelevantPlans = 5, ExpiresOn = Today.PlusDays(180) });
    }

    [Fact]
    [Rule("PRG-17", "PRG-87")]
    public async Task The_history_names_who_acted_and_that_it_was_on_behalf_of_the_person()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, PlanId plan) = await Given(hospital);
        RegistrationService service = hospital.Get<RegistrationService>();

        Accepted(await service.SaveDraftAsync(AsKari, Kari, requirement, new RegistrationEntry(Comment: "Snart")));
        Accepted(await service.FulfilAsync(AsLars, Kari, requirement, new RegistrationEntry(Today)));
        Accepted(await service.MarkNotRelevantAsync(AsLars, Kari, plan, requirement, "Permisjon"));

        ImmutableArray<HistoryEntry> history = (await service.HistoryAsync(AsKari, Kari, requirement, new HistoryPage(10))).Value;
        history.Select(entry => (entry.Fact.GetType().Name, entry.Origin.By, entry.Origin.OnBehalfOf)).Should().Equal(
            (nameof(NotRelevantMarkEvent.MarkedNotRelevant), Lars, Kari),
            (nameof(RegistrationEvent.Registered), Lars, Kari),
            (nameof(RegistrationEvent.DraftSaved), Kari, null));
    }

    [Fact]
    [Rule("PRG-28", "PRG-87")]
    public async Task A_mark_on_a_point_and_its_removal_stand_in_the_history_of_the_requirement_that_has_the_point()
    {
        using Hospital hospital = await Open();
        ChecklistPoint point = new(Id<ChecklistPointId>(1), "Alarm", MustBeDone: false);
        RequirementId requirement = await hospital.Requirement("Fire", content => content with { Checklist = [point] });
        RequirementId other = await hospital.Requirement("Hygiene");
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement, other);
        await hospital.Assigned(Kari, plan);
        RegistrationService service = hospital.Get<RegistrationService>();

        NotRelevantMark mark = Accepted(await service.MarkPointNotRelevantAsync(AsKari, Kari, plan, requirement, point.Id, "No alarm here"));
        (await service.MarkPointRelevantAsync(AsKari, Kari, plan, other, point.Id)).Refusal.Rule.Should().Be(NotRelevantMarkRules.NotInPlan);
        Accepted(await service.MarkPointRelevantAsync(AsKari, Kari, plan, requirement, point.Id));

        (await service.HistoryAsync(AsKari, Kari, requirement, new HistoryPage(5))).Value.Select(entry => entry.Fact).Should().Equal(
            new NotRelevantMarkEvent.MarkedRelevant(mark.Key), new NotRelevantMarkEvent.MarkedNotRelevant(mark.Key, "No alarm here", mark.MarkedAt));
        (await service.HistoryAsync(AsKari, Kari, other, new HistoryPage(5))).Value.Should().BeEmpty();
    }

    [Fact]
    [Rule("PRG-75", "PRG-87")]
    public async Task A_deadline_is_set_by_the_leader_or_on_behalf_of_the_leader_and_never_of_the_person()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Given(hospital);
        RegistrationService service = hospital.Get<RegistrationService>();
        Actor deputy = new(Eva, new ActingAs.Deputyship(Lars, PositionOf(Lars), Clinic), []);

        Accepted(await service.SetDeadlineAsync(AsLars, Kari, requirement, Today));
        Accepted(await service.RemoveDeadlineAsync(deputy, Kari, requirement));

        (await service.HistoryAsync(AsKari, Kari, requirement, new HistoryPage(2))).Value.Select(entry => (entry.Origin.By, entry.Origin.OnBehalfOf))
            .Should().Equal((Eva, Lars), (Lars, null));
    }

    [Fact]
    [Rule("ASG-39")]
    public async Task What_is_registered_begins_the_assignment_and_unlocking_or_a_deadline_does_not()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Given(hospital);
        RegistrationService service = hospital.Get<RegistrationService>();

        Accepted(await service.SetDeadlineAsync(AsLars, Kari, requirement, Today)).Standing.LastRegisteredAt.Should().BeNull();
        Accepted(await service.SaveDraftAsync(AsKari, Kari, requirement, new RegistrationEntry())).Standing.LastRegisteredAt.Should().BeNull();
        Instant? at = Accepted(await service.FulfilAsync(AsKari, Kari, requirement, new RegistrationEntry(Today))).Standing.LastRegisteredAt;
        at.Should().Be(Morning);
        hospital.Pass(Duration.FromHours(1));
        Accepted(await service.UnlockAsync(AsKari, Kari, requirement)).Standing.LastRegisteredAt.Should().Be(at);
    }

    [Fact]
    public async Task A_page_that_saw_an_older_version_is_told_so()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Given(hospital);
        RegistrationService service = hospital.Get<RegistrationService>();
        Registration draft = Accepted(await service.SaveDraftAsync(AsKari, Kari, requirement, new RegistrationEntry(Comment: "x"), version: 0));

        (await service.FulfilAsync(AsKari, Kari, requirement, new RegistrationEntry(Today), version: 0)).Refusal.Rule.Should().Be(GeneralRules.StorageConflict);
        (await service.FulfilAsync(AsTor, Kari, requirement, new RegistrationEntry(Today), version: 0)).Refusal.Rule.Should().Be(GeneralRules.NotFound, "it is of others");
        (await service.FulfilAsync(AsKari, Kari, requirement, new RegistrationEntry(Today), version: draft.Version)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task An_unknown_requirement_or_person_is_not_found()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Given(hospital);
        RegistrationService service = hospital.Get<RegistrationService>();

        RequirementId unknown = Id<RequirementId>(9999);
        (await service.FulfilAsync(AsKari, Kari, unknown, new RegistrationEntry(Today))).Refusal.Should().Be(NotFound("requirement", unknown));
        (await service.FulfilAsync(AsKari, Id<PersonId>(9999), requirement, new RegistrationEntry(Today))).Refusal.Should().Be(NotFound("requirement", requirement));
        (await service.FindAsync(AsKari, Kari, unknown)).Refusal.Should().Be(NotFound("requirement", unknown));
        (await service.MarkNotRelevantAsync(AsKari, Kari, default, unknown, "x")).Refusal.Should().Be(NotFound("requirement", unknown));
        (await service.MarkSubPlanNotRelevantAsync(AsKari, Id<PersonId>(9999), default, Id<SubPlanId>(9), "x")).Refusal
            .Should().Be(NotFound("sub-plan", Id<SubPlanId>(9)));
    }

    [Fact]
    [Rule("PRG-23")]
    public async Task The_person_sees_the_repetitions_and_how_many_of_the_required_are_done()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Procedure", content => content with { RepetitionCount = 5 });
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, requirement));
        await hospital.Fulfilled(Kari, requirement, on: Today.PlusDays(-2));
        await hospital.Fulfilled(Kari, requirement, on: Today);

        RegistrationSlice slice = (await hospital.Get<RegistrationService>().FindAsync(AsKari, Kari, requirement)).Value;

        slice.Registration.Repetitions.Select(one => one.PerformedOn).Should().Equal(Today.PlusDays(-2), Today);
        (slice.Registration.Counted, slice.Requirement.Content.RepetitionCount).Should().Be((2, 5));
    }

    [Fact]
    [Rule("PRG-14")]
    public async Task Clearing_leaves_unlocked_and_a_draft_in_the_history()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Given(hospital);
        RegistrationService service = hospital.Get<RegistrationService>();
        await hospital.Fulfilled(Kari, requirement);

        Registration cleared = Accepted(await service.ClearAsync(AsKari, Kari, requirement));

        cleared.Should().BeEquivalentTo(new { State = RegistrationState.NotStarted, Version = 3L });
        (await service.HistoryAsync(AsKari, Kari, requirement, new HistoryPage(2))).Value.Select(entry => entry.Fact.GetType())
            .Should().Equal(typeof(RegistrationEvent.DraftSaved), typeof(RegistrationEvent.Unlocked));
    }

    [Fact]
    [Rule("PRG-12", "PRG-14")]
    public async Task What_is_unlocked_already_is_not_unlocked_again_to_be_cleared()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Given(hospital);
        RegistrationService service = hospital.Get<RegistrationService>();
        await hospital.Fulfilled(Kari, requirement);
        Accepted(await service.UnlockAsync(AsKari, Kari, requirement));

        Accepted(await service.ClearAsync(AsKari, Kari, requirement)).Version.Should().Be(3);

        (await service.HistoryAsync(AsKari, Kari, requirement, new HistoryPage(5))).Value.Select(entry => entry.Fact.GetType())
            .Should().Equal(typeof(RegistrationEvent.DraftSaved), typeof(RegistrationEvent.Unlocked), typeof(RegistrationEvent.Registered));
    }

    [Fact]
    [Rule("PRG-45", "ASG-44", "ASG-46", "ASG-51")]
    public async Task A_plan_is_complete_with_its_last_requirement_and_in_progress_again_when_one_is_cleared()
    {
        using Hospital hospital = await Open();
        RequirementId[] requirements = [await hospital.Requirement("One"), await hospital.Requirement("Two"), await hospital.Requirement("Three")];
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirements);
        AssignmentId assignment = await hospital.Assigned(Kari, plan);
        RegistrationService service = hospital.Get<RegistrationService>();

        Accepted(await service.MarkNotRelevantAsync(AsKari, Kari, plan, requirements[0], "Nei"));
        await hospital.Fulfilled(Kari, requirements[1]);
        (await hospital.Find(assignment)).Completion.Should().Be(Completion.InProgress);
        await hospital.Fulfilled(Kari, requirements[2]);
        (await hospital.Find(assignment)).Completion.Should().Be(Completion.Completed);

        Accepted(await service.MarkRelevantAsync(AsKari, Kari, plan, requirements[0]));
        (await hospital.Find(assignment)).Completion.Should().Be(Completion.InProgress);
        await hospital.Fulfilled(Kari, requirements[0]);
        (await hospital.Find(assignment)).Completion.Should().Be(Completion.Completed);
        Accepted(await service.ClearAsync(AsKari, Kari, requirements[1]));
        (await hospital.Find(assignment)).Completion.Should().Be(Completion.InProgress);
    }

    [Fact]
    [Rule("PRG-45", "ASG-46")]
    public async Task A_plan_in_which_nothing_is_relevant_is_not_complete()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One");
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement);
        AssignmentId assignment = await hospital.Assigned(Kari, plan);

        Accepted(await hospital.Get<RegistrationService>().MarkNotRelevantAsync(AsKari, Kari, plan, requirement, "Nei"));

        (await hospital.Find(assignment)).Completion.Should().Be(Completion.InProgress);
    }

    [Fact]
    [Rule("PRG-68")]
    public async Task A_mark_that_lengthens_the_validity_completes_the_other_plan()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire", content => content with { ValidityDays = 365, AllowAdaptation = true });
        PlanId year = await hospital.Plan("Year", CompletionMode.Automatic, requirement);
        PlanId month = await hospital.Plan("Month", CompletionMode.Automatic, requirement);
        await hospital.Change(month, plan => plan with { Links = [plan.Links[0] with { Adaptation = new AdaptedValidity(30, "Here") }] });
        AssignmentId inYear = await hospital.Assigned(Kari, year);
        await hospital.Assigned(Kari, month);
        await hospital.Fulfilled(Kari, requirement, on: Today.PlusDays(-100));
        (await hospital.Find(inYear)).Completion.Should().Be(Completion.InProgress);

        Accepted(await hospital.Get<RegistrationService>().MarkNotRelevantAsync(AsKari, Kari, month, requirement, "Nei"));

        (await hospital.Find(inYear)).Completion.Should().Be(Completion.Completed);
        (await hospital.Get<RegistrationService>().FindAsync(AsKari, Kari, requirement)).Value.Registration.Standing.ExpiresOn.Should().Be(Today.PlusDays(265));
    }

    private static async Task<(RequirementId Requirement, PlanId Plan)> Given(Hospital hospital)
    {
        RequirementId requirement = await hospital.Requirement("Fire", content => content with { ValidityDays = 365, CommentField = true });
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement);
        await hospital.Assigned(Kari, plan);
        return (requirement, plan);
    }

    private static Refusal NotFound(string what, object id) => GeneralRules.NotFound.Refuse(("what", what), ("id", id));

    private static T Accepted<T>(Result<T> result) where T : notnull => result.Match(value => value, refusal => throw new InvalidOperationException(refusal.ToString()));
}
