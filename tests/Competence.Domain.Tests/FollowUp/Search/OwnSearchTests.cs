using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.FollowUp.Search;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.FollowUp.Search;

/// <summary>A person searches the requirements of the own plans.</summary>
public class OwnSearchTests
{
    private RequirementId _blood, _fire, _pump;
    private PlanId _basis, _surgery;
    private AssignmentId _approved;

    [Fact]
    public async Task There_is_one_line_for_each_plan_with_the_same_number_for_the_same_requirement_and_the_dot_of_the_plan()
    {
        using Hospital hospital = await OpenAsync();
        await hospital.Fulfilled(Kari, _pump);

        (await LinesAsync(hospital, new OwnSearchQuery())).Should().Equal(
            "1 Blodprøve: Basis NotStarted NotStarted", "2 Brannvern: Basis NotStarted NotStarted", "2 Brannvern: Kirurgi Started NotStarted",
            "3 Infusjonspumpe: Ferdig Approved Fulfilled", "3 Infusjonspumpe: Kirurgi Started Fulfilled");
        (await LinesAsync(hospital, new OwnSearchQuery("pumpe"))).Should().Equal(
            "1 Infusjonspumpe: Ferdig Approved Fulfilled", "1 Infusjonspumpe: Kirurgi Started Fulfilled");
    }

    [Fact]
    public async Task A_plan_that_awaits_approval_is_begun_and_one_that_the_leader_approved_is_approved()
    {
        using Hospital hospital = await OpenAsync();
        PlanId plan = await hospital.Plan("Til godkjenning", CompletionMode.LeaderApproval, _pump);
        AssignmentId assignment = await hospital.Assigned(Kari, plan);
        (await StageAsync()).Should().Be(PlanStage.NotStarted);
        await hospital.Get<RegistrationService>().SaveDraftAsync(AsKari, Kari, _pump, new RegistrationEntry(Today));
        (await StageAsync()).Should().Be(PlanStage.Started);
        await hospital.Fulfilled(Kari, _pump);
        (await StageAsync()).Should().Be(PlanStage.Started);
        (await hospital.Get<AssignmentService>().ApproveAsync(AsLars, assignment)).IsAccepted.Should().BeTrue();
        (await StageAsync()).Should().Be(PlanStage.Approved);

        async Task<PlanStage> StageAsync() => (await HitsAsync(hospital, new OwnSearchQuery("pumpe")))[0].Lines.Single(line => line.Plan == plan).Stage;
    }

    [Fact]
    public async Task Results_are_filtered_by_learning_form_and_by_the_status_in_each_plan()
    {
        using Hospital hospital = await OpenAsync();
        await hospital.Fulfilled(Kari, _pump);
        await hospital.Get<RegistrationService>().MarkNotRelevantAsync(AsKari, Kari, _surgery, _fire, "Ikke her");

        (await LinesAsync(hospital, new OwnSearchQuery(Forms: [LearningForm.Course, LearningForm.Simulation]))).Should().Equal(
            "1 Brannvern: Basis NotStarted NotStarted", "1 Brannvern: Kirurgi Approved NotRelevant");
        (await LinesAsync(hospital, new OwnSearchQuery(Statuses: [RequirementStatus.NotRelevant]))).Should().Equal("1 Brannvern: Kirurgi Approved NotRelevant");
        (await LinesAsync(hospital, new OwnSearchQuery("b", Statuses: [RequirementStatus.Fulfilled]))).Should().BeEmpty();
        (await LinesAsync(hospital, new OwnSearchQuery(Forms: [LearningForm.Meeting]))).Should().BeEmpty();
    }

    [Fact]
    public async Task The_words_are_marked_in_the_name_and_where_they_stand_in_the_description()
    {
        using Hospital hospital = await OpenAsync();

        OwnSearchHit hit = (await HitsAsync(hospital, new OwnSearchQuery("BLOD <rør>"))).Single();

        hit.Name.Parts.Should().Equal(new TextPart("Blod", IsMarked: true), new TextPart("prøve", IsMarked: false));
        hit.Excerpt!.Parts.Should().Equal(new TextPart("Venøs, i ", IsMarked: false), new TextPart("<rør>", IsMarked: true), new TextPart(".", IsMarked: false));
        hit.Form.Should().Be(LearningForm.Practice);
        (await HitsAsync(hospital, new OwnSearchQuery("blod brann"))).Should().BeEmpty("all words must be found");
    }

    [Fact]
    public async Task Before_typing_the_requirements_used_last_are_offered_the_latest_first()
    {
        using Hospital hospital = await OpenAsync();
        OwnSearchService search = hospital.Get<OwnSearchService>();
        (await search.LastUsedAsync(AsKari)).Value.Should().BeEmpty();

        await hospital.Fulfilled(Kari, _pump);
        hospital.Pass(Duration.FromHours(1));
        await hospital.Get<RegistrationService>().SaveDraftAsync(AsKari, Kari, _blood, new RegistrationEntry(Today));
        (await NamesAsync()).Should().Equal("1 Blodprøve", "2 Infusjonspumpe");

        hospital.Pass(Duration.FromHours(1));
        await hospital.Get<RegistrationService>().UnlockAsync(AsKari, Kari, _pump);
        await hospital.Get<RegistrationService>().FulfilAsync(AsKari, Kari, _pump, new RegistrationEntry(Today));
        (await NamesAsync()).Should().Equal("1 Infusjonspumpe", "2 Blodprøve");

        async Task<IEnumerable<string>> NamesAsync() => (await search.LastUsedAsync(AsKari)).Value.Select(hit => $"{hit.Number} {hit.Name.Text}");
    }

    [Fact]
    public async Task Everybody_searches_the_own_plans_at_the_position_acted_from_and_nobody_elses()
    {
        using Hospital hospital = await OpenAsync();
        await hospital.Fulfilled(Kari, _pump);
        OwnSearchService search = hospital.Get<OwnSearchService>();
        PositionId second = await hospital.SecondPosition(Kari);
        Actor deputy = new(Kari, new ActingAs.Deputyship(Lars, PositionOf(Lars), Clinic), []);

        foreach (Actor other in new[] { AsKari with { As = new ActingAs.Position(second, Ward) }, AsLars, AsOdd, AsTorWith(Role.TrustAdmin, Trust), AsTorWith(Role.TrustAdmin, Trust, daysTo: -1) })
        {
            (await search.SearchAsync(other, new OwnSearchQuery(), default)).Value.Items.Should().BeEmpty();
            (await search.LastUsedAsync(other)).Value.Should().BeEmpty();
        }

        foreach (Actor nobody in new[] { deputy, Actor.OfJob("night") })
        {
            (await search.SearchAsync(nobody, new OwnSearchQuery(), default)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
            (await search.LastUsedAsync(nobody)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        }
    }

    [Fact]
    public async Task A_plan_that_is_held_twice_leads_to_the_assignment_of_the_position_acted_from()
    {
        using Hospital hospital = await OpenAsync();
        PositionId second = await hospital.SecondPosition(Kari);
        (await hospital.Get<AssignmentService>().AssignAsync(AsBerit, [new AssignmentCellRequest(second, _basis)])).Value.Cells.Single()
            .Outcome.Should().BeOfType<AssignmentOutcome.Assigned>();

        // A trust admin sees the assignments of both positions.
        foreach (PositionId position in new[] { PositionOf(Kari), second })
        {
            Actor actor = AsTorWith(Role.TrustAdmin, Trust) with { Person = Kari, As = new ActingAs.Position(position, Ward) };
            OwnSearchHit hit = (await hospital.Get<OwnSearchService>().SearchAsync(actor, new OwnSearchQuery("blod"), default)).Value.Items.Single();
            (await hospital.Find(hit.Lines.Single().Assignment)).Position.Should().Be(position);
        }
    }

    [Fact]
    [Rule("PRG-89")]
    public async Task Archived_requirements_and_deactivated_plans_are_not_found()
    {
        using Hospital hospital = await OpenAsync();
        await hospital.Fulfilled(Kari, _pump);
        (await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, _approved)).IsAccepted.Should().BeTrue();
        (await hospital.Get<RequirementService>().ArchiveAsync(AsTorWith(Role.TrustAdmin, Trust), _fire, 2, "Utgått")).IsAccepted.Should().BeTrue();

        (await LinesAsync(hospital, new OwnSearchQuery())).Should().Equal(
            "1 Blodprøve: Basis NotStarted NotStarted", "2 Infusjonspumpe: Kirurgi Started Fulfilled");
    }

    [Fact]
    public async Task Pages_are_counted_in_requirements_and_the_numbers_go_on()
    {
        using Hospital hospital = await OpenAsync();

        Page<OwnSearchHit> page = (await hospital.Get<OwnSearchService>().SearchAsync(AsKari, new OwnSearchQuery(), new PageRequest(2, 2))).Value;

        (page.Total, page.Count).Should().Be((3, 2));
        page.Items.Select(hit => (hit.Number, hit.Name.Text)).Should().Equal((3, "Infusjonspumpe"));
        int largest = hospital.Get<CompetenceOptions>().LargestPage;
        (await hospital.Get<OwnSearchService>().SearchAsync(AsKari, new OwnSearchQuery(), new PageRequest(1, largest + 1))).Value.Request.Size.Should().Be(largest);
    }

    private static async Task<ImmutableArray<OwnSearchHit>> HitsAsync(Hospital hospital, OwnSearchQuery query) =>
        (await hospital.Get<OwnSearchService>().SearchAsync(AsKari, query, default)).Value.Items;

    private static async Task<IEnumerable<string>> LinesAsync(Hospital hospital, OwnSearchQuery query) =>
        from hit in await HitsAsync(hospital, query)
        from line in hit.Lines
        select $"{hit.Number} {hit.Name.Text}: {line.PlanName} {line.Stage} {line.Status}";

    private async Task<Hospital> OpenAsync()
    {
        Hospital hospital = await Open();
        _blood = await hospital.Requirement("Blodprøve", content => content with { Description = "Venøs, i <rør>.", LearningForm = LearningForm.Practice });
        _fire = await hospital.Requirement("Brannvern", content => content with { LearningForm = LearningForm.Course });
        _pump = await hospital.Requirement("Infusjonspumpe");
        await hospital.Requirement("Brannteori i ingen plan");
        _basis = await hospital.Plan("Basis", CompletionMode.Automatic, _blood, _fire);
        _surgery = await hospital.Plan("Kirurgi", CompletionMode.Automatic, _fire, _pump);
        await hospital.Assigned(Kari, _basis);
        await hospital.Assigned(Kari, _surgery);
        _approved = await hospital.Assigned(Kari, await hospital.Plan("Ferdig", CompletionMode.Automatic, _pump));
        return hospital;
    }
}
