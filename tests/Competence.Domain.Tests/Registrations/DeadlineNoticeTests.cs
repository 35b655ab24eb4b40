using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Registrations;

/// <summary>What the nights say of a deadline.</summary>
public class DeadlineNoticeTests
{
    private static readonly Actor Night = Actor.OfJob("nightly-run");

    /// <summary>How many days ahead the deadline is set, what happens then, and what the nights say.</summary>
    public static TheoryData<int, string, string> Deadlines => new()
    {
        { 100, "nothing", "70 near, 101 passed" },
        { 31, "nothing", "1 near, 32 passed" },
        { 30, "nothing", "0 near, 31 passed" },
        { 29, "nothing", "30 passed" },
        { 0, "nothing", "1 passed" },
        { 100, "fulfilled on day 80", "70 near" },
        { 100, "fulfilled on day 80, cleared on day 110", "70 near, 110 passed" },
        { 100, "fulfilled on day 1 for 50 days", "70 near, 101 passed" },
        { 100, "moved on day 75 to 100 days later", "70 near, 145 near" },
        { 100, "moved on day 75 to 20 days later", "70 near, 96 passed" },
        { 100, "removed on day 50", "" },
        { 100, "not relevant from day 50, relevant on day 90", "90 near, 101 passed" },
    };

    [Theory]
    [MemberData(nameof(Deadlines))]
    [Rule("PRG-76", "FOL-38")]
    public async Task A_deadline_is_said_to_be_near_and_to_have_passed_once_each_while_it_is_to_be_kept(int deadline, string then, string expected)
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire", content => content with { ValidityDays = then.EndsWith("for 50 days", StringComparison.Ordinal) ? 50 : null });
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement);
        await hospital.Assigned(Kari, plan);
        (await hospital.Get<RegistrationService>().SetDeadlineAsync(AsLars, Kari, requirement, Today.PlusDays(deadline))).IsAccepted.Should().BeTrue();
        List<string> said = [];

        for (int day = 0; day <= 150; day++)
        {
            await ActAsync(hospital, then, day, requirement, plan);
            NightlyRunReport report = (await hospital.Get<NightlyRunService>().RunAsync(Night)).Value;
            (await hospital.Get<NightlyRunService>().RunAsync(Night)).Value.Should().Be(new NightlyRunReport(report.Day), "a second run of the day says nothing");
            said.AddRange(Enumerable.Repeat($"{day} near", report.DeadlinesNear).Concat(Enumerable.Repeat($"{day} passed", report.DeadlinesPassed)));
            hospital.Pass(Duration.FromDays(1));
        }

        string.Join(", ", said).Should().Be(expected);
        (await NoticesAsync(hospital, requirement)).Should().Be(said.Count);
    }

    /// <summary>Does what the story tells of the day.</summary>
    private static async Task ActAsync(Hospital hospital, string then, int day, RequirementId requirement, PlanId plan)
    {
        RegistrationService service = hospital.Get<RegistrationService>();
        LocalDate today = Today.PlusDays(day);
        foreach (string[] act in then.Split(", ").Select(act => act.Split(' ')).Where(act => act.SkipWhile(word => word != "day").Skip(1).FirstOrDefault() == $"{day}"))
        {
            bool accepted = act switch
            {
                ["fulfilled", ..] => (await service.FulfilAsync(AsKari, Kari, requirement, new RegistrationEntry(today))).IsAccepted,
                ["cleared", ..] => (await service.ClearAsync(AsKari, Kari, requirement)).IsAccepted,
                ["moved", .., string days, "days", "later"] => (await service.SetDeadlineAsync(
                    AsLars, Kari, requirement, today.PlusDays(int.Parse(days, System.Globalization.CultureInfo.InvariantCulture)))).IsAccepted,
                ["removed", ..] => (await service.RemoveDeadlineAsync(AsLars, Kari, requirement)).IsAccepted,
                ["not", ..] => (await service.MarkNotRelevantAsync(AsKari, Kari, plan, requirement, "Ikke nå")).IsAccepted,
                _ => (await service.MarkRelevantAsync(AsKari, Kari, plan, requirement)).IsAccepted,
            };
            accepted.Should().BeTrue(string.Join(' ', act));
        }
    }

    private static async Task<int> NoticesAsync(Hospital hospital, RequirementId requirement) =>
        (await hospital.Get<IHistory>().ListAsync(Registration.SubjectOf(new RegistrationKey(Kari, requirement)), new HistoryPage(50, Audience: Audience.Audit)))
            .Count(entry => entry.Fact is RegistrationNoticeEvent.DeadlineNear or RegistrationNoticeEvent.DeadlinePassed);
}
