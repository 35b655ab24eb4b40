using Competence.Absences;
using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Absences;

/// <summary>What becomes of absences when their position ends.</summary>
public class AbsenceEndingTests
{
    private const string Note = "Permisjon";

    private static readonly Actor Night = Actor.OfJob("recertification");

    [Fact]
    [Rule("ABS-10", "ABS-21")]
    public async Task An_open_absence_ends_with_its_position_and_the_night_resets_what_is_ticked()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await Fulfilled(hospital);
        PositionId second = await hospital.SecondPosition(Kari);
        Absence absence = await Register(hospital, new AbsenceEntry(Today.PlusDays(-9), Note: Note, Requirements: [requirement]));
        Absence elsewhere = (await hospital.Get<AbsenceService>().RegisterAsync(AsLars, second, new AbsenceEntry(Today.PlusDays(-9)))).Value;

        await hospital.End(PositionOf(Kari));

        AbsenceEvent.Changed ended = new(absence.Start, Today.PlusDays(-1), Note, [requirement]);
        (await Find(hospital, absence)).Should().Be(absence.Apply(ended));
        (await Find(hospital, elsewhere)).Should().Be(elsewhere, "its position goes on");
        HistoryEntry told = (await hospital.Get<IHistory>().ListAsync(absence.Subject, new HistoryPage(10) { Audience = Audience.Audit }))[0];
        (told.Fact, told.Origin.Job).Should().Be((ended, "import"));

        (await hospital.Get<RecertificationService>().RunAsync(Night)).Value.Should().Be(new RecertificationReport(Today, Absences: 1, Registrations: 1));
        (await StateOf(hospital, requirement)).Should().Be(RegistrationState.NotStarted);
        (await Find(hospital, absence))!.SettledOn.Should().Be(Today);
    }

    [Theory]
    [InlineData(-9, null, -1, true)]
    [InlineData(-9, 20, -1, true)]
    [InlineData(-9, 0, -1, true)]
    [InlineData(-1, null, -1, true)]
    [InlineData(-9, -1, -1, true)]
    [InlineData(-9, -5, -5, true)]
    [InlineData(0, null, 0, false)]
    [InlineData(0, 0, 0, false)]
    [InlineData(5, null, 5, false)]
    [InlineData(5, 20, 5, false)]
    [Rule("ABS-21")]
    public async Task It_ends_the_day_before_or_earlier_and_one_that_never_began_resets_nothing(int start, int? end, int lastDay, bool resets)
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await Fulfilled(hospital);
        Absence absence = await Register(hospital, new AbsenceEntry(
            Today.PlusDays(start), end is { } days ? Today.PlusDays(days) : null, Requirements: [requirement]));

        await hospital.End(PositionOf(Kari));

        Absence after = (await Find(hospital, absence))!;
        after.End.Should().Be(Today.PlusDays(lastDay));
        after.Version.Should().Be(end == lastDay && resets ? 1 : 2, "what is over is left alone");
        hospital.Pass(Duration.FromDays(30));
        (await hospital.Get<RecertificationService>().RunAsync(Night)).Value.Absences.Should().Be(resets ? 1 : 0);
        (await StateOf(hospital, requirement)).Should().Be(resets ? RegistrationState.NotStarted : RegistrationState.Fulfilled);
    }

    [Fact]
    [Rule("ABS-10")]
    public async Task The_ticks_of_one_that_was_settled_stay_fixed_when_its_days_were_moved_to_come()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await Fulfilled(hospital);
        Absence absence = await Register(hospital, new AbsenceEntry(Today.PlusDays(-9), Requirements: [requirement]));
        AbsenceService service = hospital.Get<AbsenceService>();
        (await service.BackAtWorkAsync(AsLars, absence.Id)).IsAccepted.Should().BeTrue();
        (await service.ChangeAsync(AsLars, absence.Id, new AbsenceEntry(Today.PlusDays(3), Requirements: [requirement]))).IsAccepted.Should().BeTrue();

        await hospital.End(PositionOf(Kari));

        Absence after = (await Find(hospital, absence))!;
        (after.Start, after.End, after.SettledOn).Should().Be((Today.PlusDays(3), Today.PlusDays(3), Today));
        after.Requirements.Should().Equal(requirement);
    }

    private static async Task<RequirementId> Fulfilled(Hospital hospital)
    {
        RequirementId requirement = await hospital.Requirement("Brannvern", content => content with { RecertifyAfterAbsence = true });
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, requirement));
        await hospital.Fulfilled(Kari, requirement);
        return requirement;
    }

    private static async Task<Absence> Register(Hospital hospital, AbsenceEntry entry) =>
        (await hospital.Get<AbsenceService>().RegisterAsync(AsLars, PositionOf(Kari), entry)).Value;

    private static async Task<Absence?> Find(Hospital hospital, Absence absence) =>
        await hospital.Get<IRepository<AbsenceId, Absence>>().FindAsync(absence.Id);

    private static async Task<RegistrationState> StateOf(Hospital hospital, RequirementId requirement) =>
        (await hospital.Get<IRepository<RegistrationKey, Registration>>().FindAsync(new RegistrationKey(Kari, requirement)))!.State;
}
