using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.Domain.Tests.Registrations.Resets;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Courses;
using Competence.Requirements;
using Competence.Requirements.Courses;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Registrations.Courses;

/// <summary>What results of courses do to the persons' requirements.</summary>
public class CourseResultTests
{
    private static readonly CourseId FireCourse = CourseId.Of("LP-1"), OtherCourse = CourseId.Of("LP-2");
    private static readonly Actor Job = Actor.OfJob("course-results");

    /// <summary>The day on which the clock stands first, in the worked examples of the rulebook.</summary>
    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture("dd.MM.uuuu").Parse($"{text}.2026").Value;

    [Theory]
    [InlineData("e-learning started, not passed", CourseResultState.Begun, "01.03", "02.03", null)]
    [InlineData("e-learning passed 03.02", CourseResultState.Passed, "03.02", "02.03", "03.02")]
    [InlineData("classroom 01.03, not approved", CourseResultState.AwaitingApproval, "01.03", "09.03", null)]
    [InlineData("classroom 01.03, attendance approved 10.03", CourseResultState.Passed, "01.03", "10.03", "01.03")]
    [InlineData("classroom 01.03, approved 12.04 (day 42)", CourseResultState.Passed, "01.03", "12.04", "01.03")]
    [InlineData("classroom 01.03, approved 13.04 (day 43)", CourseResultState.Passed, "01.03", "13.04", null)]
    [Rule("PRG-90", "PRG-91", "PRG-93")]
    public async Task Worked_examples_of_one_result(string example, CourseResultState state, string on, string transferredOn, string? fulfilledOn)
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Assigned(hospital);
        hospital.Pass(Duration.FromDays(Period.DaysBetween(Today, Day(transferredOn))));

        CourseTransfer transfer = await Transfer(hospital, new CourseResult(Kari, FireCourse, state, Day(on), IsNewDate: true));

        Registration registration = await hospital.RegistrationOf(Kari, requirement);
        registration.FulfilledOn.Should().Be(fulfilledOn is null ? null : Day(fulfilledOn), example);
        registration.State.Should().Be(fulfilledOn is null ? RegistrationState.NotStarted : RegistrationState.Fulfilled);
        transfer.Results.Single().Outcome.Should().Be(fulfilledOn is not null ? CourseResultOutcome.Fulfilled
            : state == CourseResultState.Passed ? CourseResultOutcome.OutsideWindow : CourseResultOutcome.NotPassed);
    }

    [Fact]
    [Rule("PRG-91")]
    public async Task The_clean_up_takes_what_lies_outside_the_window_and_the_window_is_the_hosts_to_set()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Assigned(hospital);
        CourseResult old = Passed(Kari, Today.PlusDays(-43));

        (await Transfer(hospital, old)).Results.Single().Outcome.Should().Be(CourseResultOutcome.OutsideWindow);
        hospital.Get<CompetenceOptions>().CourseResultDays = 10;
        (await Transfer(hospital, Passed(Kari, Today.PlusDays(-11)))).Results.Single().Outcome.Should().Be(CourseResultOutcome.OutsideWindow);
        CourseTransfer cleaned = Resetting.Accepted(await hospital.Get<CourseResultService>().TransferAsync(Job, [old], isCleanUp: true));

        cleaned.Results.Single().Outcome.Should().Be(CourseResultOutcome.Fulfilled);
        (await hospital.RegistrationOf(Kari, requirement)).FulfilledOn.Should().Be(old.On);
    }

    [Theory]
    [InlineData(true, "05.06")]
    [InlineData(false, "03.02")]
    [Rule("PRG-95")]
    public async Task Worked_examples_of_a_course_that_is_taken_again(bool isNewDate, string fulfilledOn)
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Assigned(hospital, validityDays: 365);
        await Transfer(hospital, Passed(Kari, Day("03.02")));
        hospital.Pass(Duration.FromDays(Period.DaysBetween(Today, Day("05.06"))));

        CourseTransfer transfer = await Transfer(hospital, Passed(Kari, Day("05.06")) with { IsNewDate = isNewDate });

        Registration registration = await hospital.RegistrationOf(Kari, requirement);
        registration.FulfilledOn.Should().Be(Day(fulfilledOn));
        registration.Standing.ExpiresOn.Should().Be(Day(fulfilledOn).PlusDays(365));
        transfer.Results.Single().Outcome.Should().Be(isNewDate ? CourseResultOutcome.Fulfilled : CourseResultOutcome.TrainingOnly);
    }

    [Fact]
    [Rule("PRG-72", "PRG-95")]
    public async Task What_has_expired_stays_expired_until_the_course_is_passed_again_for_a_new_date()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Assigned(hospital, validityDays: 10);
        await Transfer(hospital, Passed(Kari, Today));
        hospital.Pass(Duration.FromDays(11));
        LocalDate now = Today.PlusDays(11);

        await Transfer(hospital, Passed(Kari, Today), Passed(Kari, now) with { IsNewDate = false }, Passed(Kari, now) with { State = CourseResultState.Begun });
        RegistrationStatus.Of(await hospital.RegistrationOf(Kari, requirement), new StatusDay(now)).Should().Be(RequirementStatus.Expired);

        await Transfer(hospital, Passed(Kari, now));
        RegistrationStatus.Of(await hospital.RegistrationOf(Kari, requirement), new StatusDay(now)).Should().Be(RequirementStatus.ExpiringSoon);
        (await hospital.HistoryOf(Kari, requirement)).Select(entry => entry.Fact).OfType<RegistrationEvent.CoursePassed>().Select(fact => fact.NewRound).Should().Equal(true, false);
    }

    [Fact]
    [Rule("PRG-90", "PRG-95")]
    public async Task The_latest_date_counts_in_any_order_and_nothing_is_done_twice()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Assigned(hospital);
        ImmutableArray<CourseResult> results = [Passed(Kari, Today.PlusDays(-3)), Passed(Kari, Today.PlusDays(-1)), Passed(Kari, Today.PlusDays(-2))];

        (await Transfer(hospital, results)).Results.Select(result => result.Outcome)
            .Should().Equal(CourseResultOutcome.Unchanged, CourseResultOutcome.Fulfilled, CourseResultOutcome.Unchanged);
        (await Transfer(hospital, results)).CountOf(CourseResultOutcome.Unchanged).Should().Be(3);

        (await hospital.RegistrationOf(Kari, requirement)).FulfilledOn.Should().Be(Today.PlusDays(-1));
        (await hospital.HistoryOf(Kari, requirement)).Should().ContainSingle().Which.Origin.Job.Should().Be("course-results");
    }

    [Fact]
    [Rule("PRG-33", "PRG-45", "PRG-101")]
    public async Task Neither_a_gate_nor_a_mark_of_not_relevant_stops_a_course_and_plans_are_completed_by_it()
    {
        using Hospital hospital = await Open();
        RequirementId before = await hospital.Requirement("Først");
        RequirementId requirement = await hospital.Requirement("Brannvern", content => Linked(content) with { Dependencies = [before] });
        AssignmentId only = await hospital.Assigned(Kari, await hospital.Plan("Bare kurset", CompletionMode.Automatic, requirement));
        PlanId marked = await hospital.Plan("Ikke relevant", CompletionMode.Automatic, requirement, before);
        await hospital.Assigned(Kari, marked);
        Resetting.Accepted(await hospital.Get<RegistrationService>().MarkNotRelevantAsync(AsKari, Kari, marked, requirement, "Ikke her"));

        await Transfer(hospital, Passed(Kari, Today));

        (await hospital.StateOf(Kari, requirement)).Should().Be(RegistrationState.Fulfilled);
        (await hospital.Find(only)).Completion.Should().Be(Completion.Completed);
        (await hospital.StateOf(Kari, before)).Should().Be(RegistrationState.NotStarted);
    }

    [Fact]
    [Rule("PRG-01", "PRG-04", "PRG-90")]
    public async Task Who_passes_before_the_requirement_is_assigned_has_it_fulfilled_when_it_is()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Brannvern", Linked);
        PlanId plan = await hospital.Plan("Grunnplan", CompletionMode.Automatic, requirement);

        await Transfer(hospital, Passed(Kari, Today));
        (await hospital.RegistrationOf(Kari, requirement)).Standing.ActivePlans.Should().Be(0);
        await hospital.Assigned(Kari, plan);

        Registration registration = await hospital.RegistrationOf(Kari, requirement);
        (registration.State, registration.FulfilledOn, registration.Standing.ActivePlans).Should().Be((RegistrationState.Fulfilled, Today, 1));
    }

    [Fact]
    [Rule("PRG-90")]
    public async Task Exactly_the_persons_and_definitions_of_the_results_are_fulfilled()
    {
        using Hospital hospital = await Open();
        hospital.Get<CompetenceOptions>().LargestCourseBatch = 1;
        (RequirementId requirement, PlanId plan) = await Assigned(hospital);
        await hospital.Assigned(Nils, plan);
        RequirementId second = await hospital.Requirement("Også brannvern", Linked);
        RequirementId either = await hospital.Requirement("Ett av to", content => content with { Courses = [Link(OtherCourse), Link(FireCourse)] });
        RequirementId other = await hospital.Requirement("Annet kurs", content => content with { Courses = [Link(OtherCourse)] });
        RequirementId archived = await hospital.Requirement("Arkivert", Linked);
        Requirement definition = await hospital.Definition(archived);
        Resetting.Accepted(await hospital.Get<RequirementService>().ArchiveAsync(AsTorWith(Role.TrustAdmin, Trust), archived, definition.Version, "Utgått"));
        PersonId unknown = Id<PersonId>(999);

        CourseTransfer transfer = await Transfer(
            hospital, Passed(Kari, Today), Passed(Odd, Today.PlusDays(-1)), Passed(unknown, Today), new CourseResult(Nils, CourseId.Of("LP-9"), CourseResultState.Passed, Today, IsNewDate: true),
            Passed(Nils, Today.PlusDays(1)));

        transfer.Results.Select(result => result.Outcome).Should().Equal(
            CourseResultOutcome.Fulfilled, CourseResultOutcome.Fulfilled, CourseResultOutcome.UnknownPerson, CourseResultOutcome.NotLinked, CourseResultOutcome.InFuture);
        foreach (RequirementId fulfilled in new[] { requirement, second, either })
        {
            (await hospital.StateOf(Kari, fulfilled)).Should().Be(RegistrationState.Fulfilled);
            (await hospital.RegistrationOf(Odd, fulfilled)).FulfilledOn.Should().Be(Today.PlusDays(-1));
        }

        (await hospital.StateOf(Nils, requirement)).Should().Be(RegistrationState.NotStarted);
        foreach (RequirementId untouched in new[] { other, archived })
        {
            (await hospital.HistoryOf(Kari, untouched)).Should().BeEmpty();
        }
    }

    [Fact]
    [Rule("PRG-90")]
    public async Task A_link_counts_from_when_it_is_published()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Brannvern");
        Requirement definition = await hospital.Definition(requirement);
        RequirementEvent.DraftSaved draft = new(Linked(definition.Content));
        IUnitOfWork work = hospital.Get<IUnitOfWorkFactory>().Begin();
        work.Save(definition.Apply(draft), draft);
        Resetting.Accepted(await work.CommitAsync(new EventOrigin(Morning, By: null, Job: "test")));

        (await Transfer(hospital, Passed(Kari, Today))).Results.Single().Outcome.Should().Be(CourseResultOutcome.NotLinked);
    }

    [Fact]
    public async Task Who_changes_the_same_person_meanwhile_loses_nothing()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Assigned(hospital);
        hospital.Meanwhile(async () => Resetting.Accepted(await hospital.Get<RegistrationService>().SetDeadlineAsync(AsLars, Kari, requirement, Today.PlusDays(5))));

        (await Transfer(hospital, Passed(Kari, Today))).Results.Single().Outcome.Should().Be(CourseResultOutcome.Fulfilled);

        Registration registration = await hospital.RegistrationOf(Kari, requirement);
        (registration.FulfilledOn, registration.Deadline).Should().Be((Today, Today.PlusDays(5)));
    }

    [Fact]
    public async Task Who_is_changed_by_others_for_ever_leaves_what_was_done_before_and_the_same_results_can_be_told_again()
    {
        using Hospital hospital = await Open();
        hospital.Get<CompetenceOptions>().LargestCourseBatch = 1;
        (RequirementId requirement, PlanId plan) = await Assigned(hospital);
        await hospital.Assigned(Nils, plan);
        ImmutableArray<CourseResult> results = [Passed(Nils, Today), Passed(Kari, Today)];
        hospital.Meanwhile(() => Task.CompletedTask);
        for (int attempt = 1; attempt <= 13; attempt++)
        {
            LocalDate deadline = Today.PlusDays(attempt);
            hospital.Meanwhile(async () => Resetting.Accepted(await hospital.Get<RegistrationService>().SetDeadlineAsync(AsLars, Nils, requirement, deadline)));
        }

        Result<CourseTransfer> outcome = await hospital.Get<CourseResultService>().TransferAsync(Job, results);

        outcome.Refusal.Rule.Should().Be(GeneralRules.StorageConflict);
        (await hospital.StateOf(Kari, requirement)).Should().Be(RegistrationState.Fulfilled, "she comes first");
        Registration behind = await hospital.RegistrationOf(Nils, requirement);
        (behind.State, behind.Deadline).Should().Be((RegistrationState.NotStarted, Today.PlusDays(13)));

        (await Transfer(hospital, results)).Results.Select(result => result.Outcome).Should().Equal(CourseResultOutcome.Fulfilled, CourseResultOutcome.Unchanged);
        (await hospital.HistoryOf(Kari, requirement)).Should().ContainSingle();
        (await hospital.HistoryOf(Nils, requirement)).Should().ContainSingle(entry => entry.Fact is RegistrationEvent.CoursePassed);
    }

    private static CourseLink Link(CourseId course) => new(course, "Brannvern e-læring", CourseKind.ELearning);

    private static RequirementContent Linked(RequirementContent content) => content with { Courses = [Link(FireCourse)] };

    private static CourseResult Passed(PersonId person, LocalDate on) => new(person, FireCourse, CourseResultState.Passed, on, IsNewDate: true);

    private static async Task<(RequirementId Requirement, PlanId Plan)> Assigned(Hospital hospital, int? validityDays = null)
    {
        RequirementId requirement = await hospital.Requirement("Brannvern", content => Linked(content) with { ValidityDays = validityDays });
        PlanId plan = await hospital.Plan("Grunnplan", CompletionMode.Automatic, requirement);
        await hospital.Assigned(Kari, plan);
        return (requirement, plan);
    }

    private static async Task<CourseTransfer> Transfer(Hospital hospital, params ImmutableArray<CourseResult> results) =>
        Resetting.Accepted(await hospital.Get<CourseResultService>().TransferAsync(Job, results));
}
