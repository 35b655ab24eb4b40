using Competence.Absences;
using Competence.Assignments;
using Competence.Loans;
using Competence.Organisation;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Domain.Tests.Loans;

/// <summary>What the two sides of a loan can tick to be done again after an absence: what their own plans hold, and no more.</summary>
public sealed class LoanAbsenceTests : IAsyncLifetime
{
    private LoanScene _scene = null!;
    private Loan _loan = null!;
    private Requirement _shared = null!;
    private Requirement _onlyOrdinary = null!;
    private Requirement _onlySecond = null!;
    private Requirement _onlyLoan = null!;
    private Assignment _ordinary = null!;
    private Assignment _second = null!;
    private Assignment _lent = null!;

    public async ValueTask InitializeAsync()
    {
        _scene = await LoanScene.OpenAsync();
        _loan = await _scene.Lent(_scene.To(_scene.UnitC, new LocalDate(2024, 5, 1), new LocalDate(2024, 5, 31)), LoanScene.Friday);
        _shared = await Flagged("Hygiene", _scene.Region.Ward);
        _onlyOrdinary = await Flagged("Pumper", _scene.Region.Ward);
        _onlySecond = await Flagged("Smittevern", _scene.Region.NextWard);
        _onlyLoan = await Flagged("Dialyse", _scene.Region.OtherWard);
        Position second = await _scene.Given.PositionAsync(_scene.Ida.Person, _scene.Region.NextWard, _scene.Guro.Position.Id);
        Position temporary = (await _scene.Temporary(_loan))!;
        _ordinary = await _scene.Given.AssignmentAsync(_scene.Ida.Position, await _scene.Given.PlanAsync(_scene.Region.Ward, "Sengepost", [_shared, _onlyOrdinary]));
        _second = await _scene.Given.AssignmentAsync(second, await _scene.Given.PlanAsync(_scene.Region.NextWard, "Nattevakt", [_onlySecond]));
        _lent = await _scene.Given.AssignmentAsync(temporary, await _scene.Given.PlanAsync(_scene.Region.OtherWard, "Dialysepost", [_shared, _onlyLoan]));
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return default;
    }

    [Fact]
    [Rule("ACC-81", "LOA-30", "ABS-08")]
    public async Task Each_leader_is_offered_what_the_own_side_holds_with_the_plan_that_holds_it_there()
    {
        (await OfferedAsync(lends: true)).Should().Equal(
            new RecertifiableRequirement(_shared.Id, "Hygiene", _ordinary.Id),
            new RecertifiableRequirement(_onlyOrdinary.Id, "Pumper", _ordinary.Id),
            new RecertifiableRequirement(_onlySecond.Id, "Smittevern", _second.Id));
        (await OfferedAsync(lends: false)).Should().Equal(
            new RecertifiableRequirement(_onlyLoan.Id, "Dialyse", _lent.Id),
            new RecertifiableRequirement(_shared.Id, "Hygiene", _lent.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Rule("ACC-81", "LOA-30")]
    public async Task Neither_leader_ticks_what_only_the_other_side_holds(bool lends)
    {
        AbsenceService service = _scene.Get<AbsenceService>();
        (Actor leader, PositionId position) = await SideAsync(lends);
        Requirement hidden = lends ? _onlyLoan : _onlyOrdinary;
        Refusal expected = AbsenceRules.NotRecertifiable.Refuse(("requirement", hidden.Id));

        (await service.RegisterAsync(leader, position, new AbsenceEntry(_scene.Today, Requirements: [hidden.Id]))).Refusal.Should().Be(expected);
        Absence absence = (await service.RegisterAsync(leader, position, new AbsenceEntry(_scene.Today, Requirements: [_shared.Id]))).Value;
        (await service.ChangeAsync(leader, absence.Id, new AbsenceEntry(_scene.Today, Requirements: [hidden.Id]))).Refusal.Should().Be(expected);
        (await service.FindAsync(leader, absence.Id)).Value.Requirements.Select(one => one.Id).Should().NotContain(hidden.Id);
    }

    [Fact]
    [Rule("ABS-11", "LOA-31")]
    public async Task The_reset_of_what_both_sides_hold_is_shared()
    {
        Actor ida = await _scene.As(_scene.Ida);
        (await _scene.Get<RegistrationService>().FulfilAsync(ida, _scene.Ida.Id, _shared.Id, new RegistrationEntry(_scene.Today))).IsAccepted.Should().BeTrue();
        (Actor berit, PositionId temporary) = await SideAsync(lends: false);
        AbsenceService service = _scene.Get<AbsenceService>();
        Absence absence = (await service.RegisterAsync(berit, temporary, new AbsenceEntry(_scene.Today.PlusDays(-5), Requirements: [_shared.Id]))).Value;

        (await service.BackAtWorkAsync(berit, absence.Id)).IsAccepted.Should().BeTrue();

        (await _scene.Get<RegistrationService>().FindAsync(await _scene.As(_scene.Lars), _scene.Ida.Id, _shared.Id)).Value.Registration.State
            .Should().Be(RegistrationState.NotStarted);
    }

    [Fact]
    [Rule("ABS-10", "LOA-35")]
    public async Task An_absence_during_the_loan_ends_with_the_loan()
    {
        (Actor berit, PositionId temporary) = await SideAsync(lends: false);
        AbsenceService service = _scene.Get<AbsenceService>();
        Absence absence = (await service.RegisterAsync(berit, temporary, new AbsenceEntry(_scene.Today, Requirements: [_onlyLoan.Id]))).Value;
        _scene.Today = new LocalDate(2024, 6, 1);

        (await _scene.Night()).Should().Be(1);

        (await _scene.Get<IRepository<AbsenceId, Absence>>().FindAsync(absence.Id))!.End.Should().Be(new LocalDate(2024, 5, 31));
        (await _scene.Get<RecertificationService>().RunAsync(Actor.OfJob("recertification"))).Value.Absences.Should().Be(1);
    }

    private async Task<Requirement> Flagged(string name, OrganisationUnit owner) =>
        await _scene.Given.RequirementAsync(owner, new RequirementContent { Name = name, RecertifyAfterAbsence = true });

    private async Task<(Actor Leader, PositionId Position)> SideAsync(bool lends) =>
        lends ? (await _scene.As(_scene.Lars), _scene.Ida.Position.Id) : (await _scene.As(_scene.Berit), _loan.TemporaryPosition);

    private async Task<IEnumerable<RecertifiableRequirement>> OfferedAsync(bool lends)
    {
        (Actor leader, PositionId position) = await SideAsync(lends);
        return (await _scene.Get<AbsenceService>().RecertifiableAsync(leader, position)).Value;
    }
}
