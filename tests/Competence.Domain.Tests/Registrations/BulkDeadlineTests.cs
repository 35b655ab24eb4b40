using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Registrations;

/// <summary>Deadlines for exactly the ticked persons and requirements.</summary>
public class BulkDeadlineTests
{
    private static readonly LocalDate May = new(2026, 5, 1), June = new(2026, 6, 1);
    private RequirementId _first, _second;

    [Fact]
    [Rule("PRG-77")]
    public async Task Exactly_the_ticked_cells_are_set_changed_and_removed()
    {
        using Hospital hospital = await OpenAsync();
        RegistrationService service = hospital.Get<RegistrationService>();

        (await service.ChangeDeadlinesAsync(AsLars, [new(Kari, _first), new(Nils, _second), new(Kari, _first)], June)).Value
            .Should().Be(new DeadlineBatch([new(new(Kari, _first)), new(new(Nils, _second))]));
        (await DeadlinesAsync(hospital)).Should().Equal(June, null, null, June);

        (await service.ChangeDeadlinesAsync(AsLars, [new(Kari, _first), new(Kari, _second)], May)).Value.Changed.Should().Be(2);
        (await DeadlinesAsync(hospital)).Should().Equal(May, May, null, June);

        (await service.ChangeDeadlinesAsync(AsLars, [new(Kari, _second), new(Nils, _first)], on: null)).Value.Cells
            .Select(cell => cell.Refusal?.Rule).Should().Equal(null, RegistrationRules.NoDeadline);
        (await DeadlinesAsync(hospital)).Should().Equal(May, null, null, June);
    }

    [Fact]
    [Rule("PRG-77", "FOL-24")]
    public async Task A_refused_cell_says_why_and_stops_none_of_the_others()
    {
        using Hospital hospital = await OpenAsync();
        await hospital.Assigned(Eva, await hospital.Plan("Next ward's", CompletionMode.Automatic, _first));
        RegistrationService service = hospital.Get<RegistrationService>();

        DeadlineBatch batch = (await service.ChangeDeadlinesAsync(
            AsLars, [new(Eva, _first), new(Kari, Id<RequirementId>(9999)), new(Nils, _first)], June)).Value;

        batch.Cells.Select(cell => cell.Refusal?.Rule).Should().Equal(GeneralRules.NotFound, GeneralRules.NotFound, null);
        batch.Changed.Should().Be(1);
        (await service.ChangeDeadlinesAsync(AsLars, [new(Kari, _first)], Today.PlusDays(-1))).Value.Cells.Single().Refusal!.Rule.Should().Be(RegistrationRules.DeadlinePassed);
        (await DeadlinesAsync(hospital)).Should().Equal(null, null, June, null);
    }

    [Fact]
    [Rule("PRG-77", "ACC-13")]
    public async Task Only_who_has_the_persons_in_scope_changes_deadlines()
    {
        using Hospital hospital = await OpenAsync();
        RegistrationService service = hospital.Get<RegistrationService>();
        DeadlineCell cell = new(Kari, _first);

        (await service.ChangeDeadlinesAsync(AsKari, [cell], June)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied, "nobody sets the own deadlines");
        (await service.ChangeDeadlinesAsync(AsTor, [cell], June)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await service.ChangeDeadlinesAsync(AsTorWith(Role.TrustAdmin, Trust, daysTo: -1), [cell], June)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await service.ChangeDeadlinesAsync(AsOdd, [cell], June)).Value.Cells.Single().Refusal!.Rule.Should().Be(GeneralRules.NotFound);
        (await service.ChangeDeadlinesAsync(AsTorWith(Role.TrustAdmin, NextTrust), [cell], June)).Value.Changed.Should().Be(0);
        (await DeadlinesAsync(hospital)).Should().Equal(null, null, null, null);
        (await service.ChangeDeadlinesAsync(AsTorWith(Role.TrustAdmin, Trust), [cell], June)).Value.Changed.Should().Be(1);
    }

    [Fact]
    [Rule("PRG-75")]
    public async Task Nobody_changes_the_own_deadlines_in_the_place_of_the_leader_or_by_a_role_either()
    {
        using Hospital hospital = await OpenAsync();
        RegistrationService service = hospital.Get<RegistrationService>();
        Actor deputy = new(Kari, new ActingAs.Deputyship(Lars, PositionOf(Lars), Clinic), []);
        Actor admin = AsTorWith(Role.TrustAdmin, Trust) with { Person = Kari, As = AsKari.As };
        (await service.SetDeadlineAsync(AsLars, Kari, _first, May)).IsAccepted.Should().BeTrue();

        foreach (Actor own in new[] { deputy, admin })
        {
            (await service.SetDeadlineAsync(own, Kari, _first, June)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
            (await service.RemoveDeadlineAsync(own, Kari, _first)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
            (await service.ChangeDeadlinesAsync(own, [new(Kari, _first), new(Nils, _first)], June)).Value.Cells
                .Select(cell => cell.Refusal?.Rule).Should().Equal(GeneralRules.AccessDenied, null);
            (await DeadlinesAsync(hospital)).Should().Equal(May, null, June, null);
        }
    }

    [Fact]
    [Rule("PRG-77")]
    public async Task More_cells_than_can_be_changed_at_once_are_refused_before_anything_is_stored()
    {
        using Hospital hospital = await OpenAsync();
        RegistrationService service = hospital.Get<RegistrationService>();
        DeadlineCell[] most = [new(Kari, _first), .. Enumerable.Range(1, DeadlineBatch.MostAtOnce - 1).Select(number => new DeadlineCell(Kari, Id<RequirementId>(10_000 + number)))];

        (await service.ChangeDeadlinesAsync(AsLars, [.. most, new(Nils, _first)], June)).Refusal.Should().Be(
            RegistrationRules.TooManyDeadlines.Refuse(("most", DeadlineBatch.MostAtOnce), ("asked", DeadlineBatch.MostAtOnce + 1)));
        (await DeadlinesAsync(hospital)).Should().Equal(null, null, null, null);

        (await service.ChangeDeadlinesAsync(AsLars, [.. most, .. most], June)).Value.Cells.Should().HaveCount(DeadlineBatch.MostAtOnce, "what is named twice is asked once");
        (await DeadlinesAsync(hospital)).Should().Equal(June, null, null, null);
    }

    private async Task<Hospital> OpenAsync()
    {
        Hospital hospital = await Open();
        (_first, _second) = (await hospital.Requirement("First"), await hospital.Requirement("Second"));
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, _first, _second);
        await hospital.Assigned(Kari, plan);
        await hospital.Assigned(Nils, plan);
        return hospital;
    }

    private async Task<IEnumerable<LocalDate?>> DeadlinesAsync(Hospital hospital)
    {
        List<LocalDate?> found = [];
        foreach ((PersonId person, RequirementId requirement) in new[] { (Kari, _first), (Kari, _second), (Nils, _first), (Nils, _second) })
        {
            found.Add((await hospital.Get<IRepository<RegistrationKey, Registration>>().FindAsync(new RegistrationKey(person, requirement)))?.Deadline);
        }

        return found;
    }
}
