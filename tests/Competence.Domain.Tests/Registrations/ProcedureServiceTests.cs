using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Procedures;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Registrations;

/// <summary>The overview of a person's procedures with the favourites at the top.</summary>
public class ProcedureServiceTests
{
    private RequirementId _intubation, _catheter, _suture, _signed, _fire;
    private PlanId _anaesthesia, _surgery;

    [Fact]
    [Rule("PRG-99")]
    public async Task Favourites_lie_at_the_top_of_every_plan_whichever_plan_they_were_marked_in()
    {
        using Hospital hospital = await OpenAsync();
        ProcedureService service = hospital.Get<ProcedureService>();
        (await NamesAsync(service)).Should().Equal("Anestesi: Intubasjon, Kateter, Sutur", "Kirurgi: Kateter, Operasjon, Sutur");

        (await service.MarkAsync(AsKari, _suture)).Value.Requirements.Should().Equal(_suture);
        (await service.MarkAsync(AsKari, _signed)).Value.Requirements.Should().Equal(_suture, _signed);
        (await NamesAsync(service)).Should().Equal("Anestesi: *Sutur, Intubasjon, Kateter", "Kirurgi: *Operasjon, *Sutur, Kateter");

        await hospital.Change(_surgery, plan => plan with { Links = plan.Links.RemoveAll(link => link.Requirement == _suture) });
        (await NamesAsync(service)).Should().Equal("Anestesi: *Sutur, Intubasjon, Kateter", "Kirurgi: *Operasjon, Kateter");

        (await service.UnmarkAsync(AsKari, _suture)).Value.Requirements.Should().Equal(_signed);
        (await NamesAsync(service)).Should().Equal("Anestesi: Intubasjon, Kateter, Sutur", "Kirurgi: *Operasjon, Kateter");
    }

    [Fact]
    [Rule("PRG-99", "PRG-103")]
    public async Task Favourites_are_the_persons_own_and_each_is_marked_once()
    {
        using Hospital hospital = await OpenAsync();
        await hospital.Assigned(Nils, _surgery);
        ProcedureService service = hospital.Get<ProcedureService>();
        (await service.MarkAsync(AsKari, _catheter)).IsAccepted.Should().BeTrue();

        (await service.MarkAsync(AsKari, _catheter)).Refusal.Rule.Should().Be(FavouriteRules.AlreadyMarked);
        (await service.UnmarkAsync(AsKari, _suture)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await service.MarkAsync(AsKari, _fire)).Refusal.Rule.Should().Be(RegistrationRules.NotAProcedure);
        (await service.MarkAsync(Employee(Nils, Ward), _intubation)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await service.MarkAsync(AsKari, Id<RequirementId>(9999))).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await service.OverviewAsync(Employee(Nils, Ward))).Value.Single().Procedures.Should().OnlyContain(procedure => !procedure.IsFavourite);
        (await hospital.Get<IHistory>().ListAsync(Favourites.SubjectOf(Kari), new HistoryPage(9))).Select(entry => (entry.Fact, entry.Origin.By))
            .Should().Equal((new FavouritesEvent.Marked(_catheter), Kari));
    }

    [Fact]
    [Rule("PRG-26", "PRG-96", "PRG-97")]
    public async Task Each_procedure_says_how_often_and_when_and_whether_one_action_is_enough()
    {
        using Hospital hospital = await OpenAsync();
        RegistrationService registrations = hospital.Get<RegistrationService>();
        await registrations.FulfilAsync(AsKari, Kari, _catheter, new RegistrationEntry(Today.PlusDays(-3), Count: 11));
        (await registrations.QuickRegisterAsync(AsKari, Kari, _catheter, _surgery)).IsAccepted.Should().BeTrue();
        await registrations.MarkNotRelevantAsync(AsKari, Kari, _surgery, _suture, "Ikke her");

        ImmutableArray<ProcedurePlan> plans = (await hospital.Get<ProcedureService>().OverviewAsync(AsKari)).Value;
        Procedure catheter = plans[0].Procedures[1];

        catheter.Should().BeEquivalentTo(new { Requirement = _catheter, Counted = 12, Required = 10, LastPerformedOn = (LocalDate?)Today, Status = RequirementStatus.Fulfilled, Version = 2 });
        catheter.NoQuickRegistration.Should().BeNull("more than ten are registered");
        plans[0].Procedures[0].LastPerformedOn.Should().BeNull();
        Rule(1, _signed).Should().Be(RegistrationRules.SignatureRequired);
        Rule(0, _intubation).Should().Be(RegistrationRules.PrerequisitesOpen);
        Rule(1, _suture).Should().Be(RegistrationRules.NotRelevantHere);
        Rule(0, _suture).Should().BeNull("it is not relevant in the other plan only");

        Rule? Rule(int plan, RequirementId requirement) => plans[plan].Procedures.Single(one => one.Requirement == requirement).NoQuickRegistration?.Rule;
    }

    [Fact]
    public async Task The_overview_is_searched_by_words_of_the_names()
    {
        using Hospital hospital = await OpenAsync();

        (await NamesAsync(hospital.Get<ProcedureService>(), " SUT ur ")).Should().Equal("Anestesi: Sutur", "Kirurgi: Sutur");
        (await NamesAsync(hospital.Get<ProcedureService>(), "brann")).Should().BeEmpty();
    }

    [Fact]
    [Rule("ACC-11")]
    public async Task It_is_the_persons_own_at_the_position_acted_from()
    {
        using Hospital hospital = await OpenAsync();
        ProcedureService service = hospital.Get<ProcedureService>();
        PositionId second = await hospital.SecondPosition(Kari);
        Actor elsewhere = AsKari with { As = new ActingAs.Position(second, Ward) };
        Actor deputy = new(Kari, new ActingAs.Deputyship(Lars, PositionOf(Lars), Clinic), []);

        (await service.OverviewAsync(elsewhere)).Value.Should().BeEmpty();
        (await service.OverviewAsync(AsLars)).Value.Should().BeEmpty();
        (await service.OverviewAsync(AsTorWith(Role.TrustAdmin, Trust))).Value.Should().BeEmpty();
        (await service.OverviewAsync(Actor.OfJob("night"))).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await service.OverviewAsync(deputy)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await service.MarkAsync(deputy, _catheter)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await service.UnmarkAsync(deputy, _catheter)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await service.MarkAsync(AsTor, _catheter)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Fact]
    public async Task A_plan_that_is_held_twice_leads_to_the_assignment_of_the_position_acted_from()
    {
        using Hospital hospital = await OpenAsync();
        PositionId second = await hospital.SecondPosition(Kari);
        (await hospital.Get<AssignmentService>().AssignAsync(AsBerit, [new AssignmentCellRequest(second, _surgery)])).Value.Cells.Single()
            .Outcome.Should().BeOfType<AssignmentOutcome.Assigned>();

        // A trust admin sees the assignments of both positions.
        foreach (PositionId position in new[] { PositionOf(Kari), second })
        {
            Actor actor = AsTorWith(Role.TrustAdmin, Trust) with { Person = Kari, As = new ActingAs.Position(position, Ward) };
            ProcedurePlan plan = (await hospital.Get<ProcedureService>().OverviewAsync(actor)).Value.Single(one => one.Plan == _surgery);
            (await hospital.Find(plan.Assignment)).Position.Should().Be(position);
        }
    }

    private static async Task<IEnumerable<string>> NamesAsync(ProcedureService service, string search = "") =>
        (await service.OverviewAsync(AsKari, search)).Value
            .Select(plan => $"{plan.Name}: {string.Join(", ", plan.Procedures.Select(one => $"{(one.IsFavourite ? "*" : "")}{one.Name}"))}");

    private async Task<Hospital> OpenAsync()
    {
        Hospital hospital = await Open();
        _fire = await hospital.Requirement("Brannvern");
        _catheter = await ProcedureAsync("Kateter");
        _suture = await ProcedureAsync("Sutur");
        _signed = await ProcedureAsync("Operasjon", content => content with { RequiresSignature = true });
        _intubation = await ProcedureAsync("Intubasjon", content => content with { Dependencies = [_fire] });
        _anaesthesia = await hospital.Plan("Anestesi", CompletionMode.Automatic, _suture, _fire, _intubation, _catheter);
        _surgery = await hospital.Plan("Kirurgi", CompletionMode.Automatic, _suture, _signed, _catheter);
        await hospital.Assigned(Kari, _surgery);
        await hospital.Assigned(Kari, _anaesthesia);
        await hospital.Assigned(Kari, await hospital.Plan("Bare brann", CompletionMode.Automatic, _fire));
        return hospital;

        Task<RequirementId> ProcedureAsync(string name, Func<RequirementContent, RequirementContent>? with = null) =>
            hospital.Requirement(name, content => (with ?? (same => same))(content with { LearningForm = LearningForm.ProcedureList, RepetitionCount = 10 }));
    }
}
