using Competence.Absences;
using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Absences;

/// <summary>What a night does when something goes wrong.</summary>
public class RecertificationErrorTests
{
    private static readonly Actor Night = Actor.OfJob("recertification");

    [Fact]
    [Rule("ABS-10")]
    public async Task An_error_with_one_absence_does_not_keep_the_others_waiting_and_is_made_up_for_the_next_time()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Brannvern", Flagged);
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement);
        foreach (PersonId person in new[] { Kari, Nils })
        {
            await hospital.Assigned(person, plan);
            await hospital.Fulfilled(person, requirement);
            Accepted(await hospital.Get<AbsenceService>().RegisterAsync(
                AsLars, PositionOf(person), new AbsenceEntry(Today.PlusDays(-9), Today.PlusDays(-1), Requirements: [requirement])));
        }

        InvalidOperationException error = new("The first one cannot be stored.");
        hospital.Meanwhile(() => throw error);
        RecertificationService service = hospital.Get<RecertificationService>();

        RecertificationReport first = Accepted(await service.RunAsync(Night));
        RegistrationState[] between = [await StateOf(hospital, Kari, requirement), await StateOf(hospital, Nils, requirement)];
        RecertificationReport second = Accepted(await service.RunAsync(Night));

        first.Should().Be(new RecertificationReport(Today, Absences: 1, Registrations: 1, Failed: 1) { FirstError = error });
        between.Should().BeEquivalentTo([RegistrationState.Fulfilled, RegistrationState.NotStarted]);
        second.Should().Be(new RecertificationReport(Today, Absences: 1, Registrations: 1));
    }

    [Fact]
    [Rule("ABS-10")]
    public async Task The_first_of_several_errors_is_told_and_all_are_counted()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Brannvern", Flagged);
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement);
        foreach (PersonId person in new[] { Kari, Nils })
        {
            await hospital.Assigned(person, plan);
            Accepted(await hospital.Get<AbsenceService>().RegisterAsync(
                AsLars, PositionOf(person), new AbsenceEntry(Today.PlusDays(-9), Today.PlusDays(-1), Requirements: [requirement])));
        }

        InvalidOperationException first = new("The first one cannot be stored.");
        hospital.Meanwhile(() => throw first);
        hospital.Meanwhile(() => throw new InvalidOperationException("Nor can the second one."));

        RecertificationReport report = Accepted(await hospital.Get<RecertificationService>().RunAsync(Night, Today));

        report.Should().Be(new RecertificationReport(Today, Absences: 0, Registrations: 0, Failed: 2) { FirstError = first });
    }

    [Fact]
    [Rule("ABS-10")]
    public async Task An_absence_that_is_overtaken_each_time_is_counted_and_settled_the_next_time()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Brannvern", Flagged);
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, requirement));
        Accepted(await hospital.Get<AbsenceService>().RegisterAsync(
            AsLars, PositionOf(Kari), new AbsenceEntry(Today.PlusDays(-9), Today.PlusDays(-1), Requirements: [requirement])));
        RegistrationService registrations = hospital.Get<RegistrationService>();
        for (int quicker = 1; quicker <= CommitRetry.Attempts; quicker++)
        {
            LocalDate deadline = Today.PlusDays(quicker);
            hospital.Meanwhile(async () => Accepted(await registrations.SetDeadlineAsync(AsLars, Kari, requirement, deadline)));
        }

        RecertificationService service = hospital.Get<RecertificationService>();

        RecertificationReport first = Accepted(await service.RunAsync(Night));
        RecertificationReport second = Accepted(await service.RunAsync(Night));

        first.Should().Be(new RecertificationReport(Today, Absences: 0, Registrations: 0, Failed: 1));
        second.Absences.Should().Be(1);
    }

    [Fact]
    public async Task A_run_that_is_stopped_stops()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Brannvern", Flagged);
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, requirement));
        Accepted(await hospital.Get<AbsenceService>().RegisterAsync(
            AsLars, PositionOf(Kari), new AbsenceEntry(Today.PlusDays(-9), Today.PlusDays(-1), Requirements: [requirement])));
        hospital.Meanwhile(() => throw new OperationCanceledException());

        Func<Task> run = async () => await hospital.Get<RecertificationService>().RunAsync(Night);

        await run.Should().ThrowAsync<OperationCanceledException>();
    }

    private static RequirementContent Flagged(RequirementContent content) => content with { RecertifyAfterAbsence = true };

    private static async Task<RegistrationState> StateOf(Hospital hospital, PersonId person, RequirementId requirement) =>
        (await hospital.Get<IRepository<RegistrationKey, Registration>>().FindAsync(new RegistrationKey(person, requirement)))!.State;

    private static T Accepted<T>(Result<T> outcome) where T : notnull
    {
        outcome.IsAccepted.Should().BeTrue(outcome.IsAccepted ? "" : outcome.Refusal.ToString());
        return outcome.Value;
    }
}
