using System.Collections.Immutable;
using Competence.Absences;
using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.FollowUp;
using Competence.FollowUp.History;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Absences;

public class AbsenceServiceTests
{
    private const string Note = "Svangerskapspermisjon";

    private static readonly Actor Night = Actor.OfJob("recertification");

    /// <summary>The rulebook's worked examples, row by row: today is 10.05.2024 in all of them.</summary>
    public static TheoryData<string, string?, bool, bool, string, string?, string?> WorkedExamples => new()
    {
        // Absence from, to, ticked, back at work on 10.05.2024; shown status, last day after it, the day on which the requirement is not started.
        { "01.04.2024", null, true, false, "Absent", null, null },
        { "01.04.2024", "10.05.2024", true, false, "Absent", "10.05.2024", "11.05.2024" },
        { "01.04.2024", null, true, true, "Available", "09.05.2024", "10.05.2024" },
        { "01.06.2024", "30.06.2024", true, false, "Available", "30.06.2024", null },
        { "01.04.2024", "30.04.2024", false, false, "Available", "30.04.2024", null },
    };

    [Theory]
    [MemberData(nameof(WorkedExamples))]
    [Rule("ABS-10", "ABS-11", "ABS-16", "ABS-17", "ABS-19")]
    public async Task A_worked_example_shows_its_status_and_resets_when_it_says(
        string from, string? to, bool isTicked, bool isBack, string shown, string? lastDay, string? resetOn)
    {
        using Hospital hospital = await OpenOn(Day("10.05.2024"));
        (RequirementId requirement, _) = await Given(hospital);
        await hospital.Fulfilled(Kari, requirement, Day("01.03.2024"));
        AbsenceService service = hospital.Get<AbsenceService>();
        Absence absence = Accepted(await service.RegisterAsync(AsLars, PositionOf(Kari), new AbsenceEntry(
            Day(from), to is null ? null : Day(to), Requirements: isTicked ? [requirement] : [])));
        if (isBack)
        {
            Accepted(await service.BackAtWorkAsync(AsLars, absence.Id));
        }

        (await AvailabilityOf(hospital, Kari)).ToString().Should().Be(shown);
        Accepted(await service.FindAsync(AsLars, absence.Id)).Absence.End.Should().Be(lastDay is null ? null : Day(lastDay));
        foreach (string night in new[] { "10.05.2024", "11.05.2024", "12.05.2024" })
        {
            Accepted(await hospital.Get<RecertificationService>().RunAsync(Night));
            (await StateOf(hospital, requirement)).Should().Be(
                resetOn is not null && Day(night) >= Day(resetOn) ? RegistrationState.NotStarted : RegistrationState.Fulfilled, $"it is {night}");
            hospital.Pass(Duration.FromDays(1));
        }
    }

    [Fact]
    [Rule("ABS-19", "ABS-21")]
    public async Task The_overview_shows_absent_at_the_position_that_the_absence_belongs_to()
    {
        using Hospital hospital = await Open();
        PositionId second = await hospital.SecondPosition(Kari);
        Accepted(await hospital.Get<AbsenceService>().RegisterAsync(AsLars, second, new AbsenceEntry(Today.PlusDays(-3))));

        Page<EmployeeRow> overview = await hospital.Get<EmployeeOverviewService>().ListAsync(AsLars, directOnly: true, "", new PageRequest(1, 100));

        overview.Items.Where(row => row.Person == Kari).Select(row => (row.Position, row.Availability)).Should().BeEquivalentTo(
            [(PositionOf(Kari), Availability.Available), (second, Availability.Absent)]);
    }

    [Fact]
    [Rule("ABS-03", "ABS-08", "ABS-13", "REQ-31")]
    public async Task What_is_offered_is_assigned_at_any_position_flagged_and_not_coupled_to_a_course()
    {
        using Hospital hospital = await Open();
        RequirementId smittevern = await hospital.Requirement("Smittevern", Flagged);
        RequirementId brannvern = await hospital.Requirement("Brannvern", Flagged);
        RequirementId unflagged = await hospital.Requirement("Uten flagg");
        RequirementId course = await hospital.Requirement("E-kurs", content => Flagged(content) with { DocumentationForm = DocumentationForm.CoursePortalConfirmation });
        RequirementId unassigned = await hospital.Requirement("Ikke tildelt", Flagged);
        RequirementId inactive = await hospital.Requirement("Deaktivert i planen", Flagged);
        AssignmentId first = await hospital.Assigned(Kari, await hospital.Plan("Første", CompletionMode.Automatic, smittevern, unflagged, course));
        PositionId second = await hospital.SecondPosition(Kari);
        PlanId other = await hospital.Plan("Andre", CompletionMode.Automatic, brannvern, smittevern, inactive);
        await hospital.Change(other, plan => plan with { Links = plan.Links.SetItem(2, plan.Links[2] with { State = PlanLinkState.Deactivated }) });
        AssignmentBatch batch = Accepted(await hospital.Get<AssignmentService>().AssignAsync(AsBerit, [new AssignmentCellRequest(second, other)]));
        AssignmentId there = batch.Cells.Single().Outcome.Should().BeOfType<AssignmentOutcome.Assigned>().Subject.Assignment;
        AbsenceService service = hospital.Get<AbsenceService>();

        Accepted(await service.RecertifiableAsync(AsLars, PositionOf(Kari))).Should().Equal(
            new RecertifiableRequirement(brannvern, "Brannvern", there), new RecertifiableRequirement(smittevern, "Smittevern", first));
        Accepted(await service.RecertifiableAsync(AsLars, second)).Should().Equal(
            new RecertifiableRequirement(brannvern, "Brannvern", there), new RecertifiableRequirement(smittevern, "Smittevern", there));
        foreach (RequirementId refused in new[] { unflagged, course, unassigned, inactive })
        {
            (await service.RegisterAsync(AsLars, PositionOf(Kari), new AbsenceEntry(Today, Requirements: [refused]))).Refusal
                .Should().Be(AbsenceRules.NotRecertifiable.Refuse(("requirement", refused)));
        }

        Accepted(await service.RegisterAsync(AsLars, PositionOf(Kari), new AbsenceEntry(Today, Requirements: [smittevern, brannvern])));
    }

    [Fact]
    [Rule("ABS-15", "ABS-18")]
    public async Task Absences_stay_listed_after_they_ended_and_one_is_opened_with_all_that_can_be_filled_in()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, PlanId plan) = await Given(hospital);
        AbsenceService service = hospital.Get<AbsenceService>();
        Absence past = Accepted(await service.RegisterAsync(AsLars, PositionOf(Kari), new AbsenceEntry(Today.PlusDays(-90), Today.PlusDays(-60))));
        Absence coming = Accepted(await service.RegisterAsync(AsLars, PositionOf(Kari), new AbsenceEntry(Today.PlusDays(60), Note: Note, Requirements: [requirement])));
        await hospital.Change(plan, held => held with { Links = [held.Links[0] with { State = PlanLinkState.Deactivated }] });

        Accepted(await service.ListAsync(AsLars, PositionOf(Kari))).Should().Equal(coming, past);
        AbsenceSheet sheet = Accepted(await service.FindAsync(AsLars, coming.Id));

        sheet.Absence.Should().Be(coming);
        sheet.Requirements.Should().Equal([new RecertifiableRequirement(requirement, "Brannvern", Assignment: null)], "what is ticked is shown though it is no longer assigned");
        Accepted(await service.RecertifiableAsync(AsLars, PositionOf(Kari))).Should().BeEmpty();
        Absence changed = Accepted(await service.ChangeAsync(AsLars, coming.Id, new AbsenceEntry(Today.PlusDays(61), Note: Note, Requirements: [requirement]), coming.Version));
        Accepted(await service.ListAsync(AsLars, PositionOf(Kari))).Should().Equal(changed, past);
    }

    [Fact]
    [Rule("ABS-15")]
    public async Task A_page_that_saw_an_older_version_changes_nothing()
    {
        using Hospital hospital = await Open();
        AbsenceService service = hospital.Get<AbsenceService>();
        Absence seen = Accepted(await service.RegisterAsync(AsLars, PositionOf(Kari), new AbsenceEntry(Today.PlusDays(-9))));
        Absence changed = Accepted(await service.ChangeAsync(AsLars, seen.Id, new AbsenceEntry(Today.PlusDays(-8)), seen.Version));

        (await service.ChangeAsync(AsLars, seen.Id, new AbsenceEntry(Today), seen.Version)).Refusal.Rule.Should().Be(GeneralRules.StorageConflict);
        (await service.BackAtWorkAsync(AsLars, seen.Id, seen.Version)).Refusal.Rule.Should().Be(GeneralRules.StorageConflict);

        Accepted(await service.ListAsync(AsLars, PositionOf(Kari))).Should().Equal(changed);
    }

    [Fact]
    [Rule("ABS-06")]
    public async Task Of_many_who_register_the_same_days_at_once_one_does()
    {
        using Hospital hospital = await Open();
        AbsenceService service = hospital.Get<AbsenceService>();

        Result<Absence>[] outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(day => Task.Run(async () =>
            await service.RegisterAsync(AsLars, PositionOf(Kari), new AbsenceEntry(Today.PlusDays(-day), Today.PlusDays(10))))));

        outcomes.Should().ContainSingle(outcome => outcome.IsAccepted);
        Accepted(await service.ListAsync(AsLars, PositionOf(Kari))).Should().ContainSingle();
    }

    [Fact]
    [Rule("ABS-07")]
    public async Task The_note_is_in_nothing_that_the_employee_reads()
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, _) = await Given(hospital);
        AbsenceService service = hospital.Get<AbsenceService>();
        Absence absence = Accepted(await service.RegisterAsync(AsLars, PositionOf(Kari), new AbsenceEntry(Today.PlusDays(-9), Note: Note, Requirements: [requirement])));
        Accepted(await service.BackAtWorkAsync(AsLars, absence.Id));

        Accepted(await service.FindAsync(AsLars, absence.Id)).Absence.Note.Should().Be(Note);
        foreach (Actor employee in new[] { AsKari, AsKari with { Grants = [new RoleGrant(Role.SuperUser, new RoleScope.OfUnit(Ward), Today)] } })
        {
            (await service.ListAsync(employee, PositionOf(Kari))).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
            (await service.FindAsync(employee, absence.Id)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
            (await service.HistoryAsync(employee, absence.Id, new HistoryPage(10))).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        }

        IHistory history = hospital.Get<IHistory>();
        ImmutableArray<HistoryEntry> own = await history.ListAsync(Kari, new HistoryPage(100));
        own.Select(entry => entry.Fact).Should().ContainSingle(fact => fact is RegistrationEvent.ResetAfterAbsence).And.NotContain(fact => fact is AbsenceEvent);
        ImmutableArray<HistoryEntry> told = Accepted(await service.HistoryAsync(AsLars, absence.Id, new HistoryPage(10)));
        told.Select(entry => (entry.Fact.GetType().Name, entry.Origin.By)).Should().Equal((nameof(AbsenceEvent.BackAtWork), Lars), (nameof(AbsenceEvent.Registered), Lars));
        told.SelectMany(entry => HistoryText.Describe(entry).Arguments).Should().NotContain(argument => Equals(argument.Value, Note));
    }

    private static LocalDate Day(string day) => NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture("dd.MM.yyyy").Parse(day).Value;

    private static async Task<Hospital> OpenOn(LocalDate day)
    {
        Hospital hospital = await Open();
        hospital.Pass(Duration.FromDays(Period.DaysBetween(Today, day)));
        return hospital;
    }

    private static RequirementContent Flagged(RequirementContent content) => content with { RecertifyAfterAbsence = true };

    private static async Task<(RequirementId Requirement, PlanId Plan)> Given(Hospital hospital)
    {
        RequirementId requirement = await hospital.Requirement("Brannvern", Flagged);
        PlanId plan = await hospital.Plan("Mottak", CompletionMode.Automatic, requirement);
        await hospital.Assigned(Kari, plan);
        return (requirement, plan);
    }

    private static async Task<RegistrationState> StateOf(Hospital hospital, RequirementId requirement) =>
        (await hospital.Get<IRepository<RegistrationKey, Registration>>().FindAsync(new RegistrationKey(Kari, requirement)))!.State;

    private static async Task<Availability> AvailabilityOf(Hospital hospital, PersonId person) =>
        (await hospital.Get<EmployeeOverviewService>().ListAsync(AsLars, directOnly: true, "", new PageRequest(1, 100))).Items.Single(row => row.Person == person).Availability;

    private static T Accepted<T>(Result<T> outcome) where T : notnull
    {
        outcome.IsAccepted.Should().BeTrue(outcome.IsAccepted ? "" : outcome.Refusal.ToString());
        return outcome.Value;
    }
}
