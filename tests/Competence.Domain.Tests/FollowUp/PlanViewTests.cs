using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.FollowUp;

public class PlanViewTests
{
    /// <summary>The rulebook's table "what happens to an employee's plan", for what this line has: the list, whether it opens, whether it comes back, whether it is in the matrix.</summary>
    public static TheoryData<string, string, bool, bool, bool> Fates => new()
    {
        { "nothing", "active", true, false, true },
        { "deactivated", "deactivated", true, true, false },
        { "unpublished", "active", true, false, true },
        { "archived", "archived", false, false, false },
        { "deactivated and archived", "archived", false, false, false },
        { "deleted", "nowhere", false, false, false },
    };

    public static TheoryData<StatusColour[], StatusColour> WorstColours => new()
    {
        { [], StatusColour.Grey },
        { [StatusColour.Grey, StatusColour.Grey], StatusColour.Grey },
        { [StatusColour.Green, StatusColour.Grey], StatusColour.Green },
        { [StatusColour.Green, StatusColour.Yellow, StatusColour.Green], StatusColour.Yellow },
        { [StatusColour.Yellow, StatusColour.Green, StatusColour.Red, StatusColour.Grey], StatusColour.Red },
    };

    [Theory]
    [MemberData(nameof(Fates))]
    [Rule("ASG-17", "ASG-31", "ASG-42", "PLN-80", "PLN-82")]
    public async Task What_happens_to_a_plan_decides_where_it_is_found(string fate, string list, bool opens, bool comesBack, bool inReports)
    {
        using Hospital hospital = await Open();
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic, await hospital.Requirement("One"));
        AssignmentId id = await hospital.Assigned(Kari, plan);
        AssignmentService assignments = hospital.Get<AssignmentService>();
        if (fate.StartsWith("deactivated", StringComparison.Ordinal))
        {
            await assignments.DeactivateAsync(AsLars, id);
        }

        if (fate.EndsWith("archived", StringComparison.Ordinal))
        {
            await hospital.Change(plan, it => it with { IsArchived = true });
        }

        if (fate == "unpublished")
        {
            await hospital.Change(plan, it => it with { Publications = [] });
        }

        if (fate == "deleted")
        {
            await assignments.DeleteAsync(AsLars, id);
        }

        PersonPlans plans = (await hospital.Get<PlanViewService>().MyPlansAsync(AsKari, Kari)).Value;
        (plans.Active.SelectMany(group => group.Plans).Any() ? "active"
            : plans.Deactivated.Any() ? "deactivated"
            : plans.Archived.Any() ? "archived" : "nowhere").Should().Be(list);
        (await hospital.Get<PlanViewService>().OpenAsync(AsKari, id)).IsAccepted.Should().Be(opens);
        Result<PlanMatrix> matrix = await hospital.Get<PlanStatusService>().MatrixAsync(AsLars, plan, "", [], default);
        (matrix.IsAccepted && matrix.Value.Total == 1).Should().Be(inReports);
        (await assignments.ReactivateAsync(AsKari, id)).IsAccepted.Should().Be(comesBack);
    }

    [Fact]
    [Rule("ASG-27", "ASG-64")]
    public async Task An_opened_plan_shows_what_it_says_and_how_the_person_stands()
    {
        using Hospital hospital = await Open();
        RequirementId done = await hospital.Requirement("Done", it => it with { ValidityDays = 40 });
        RequirementId open = await hospital.Requirement("Open", it => it with { MustBeDone = true });
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.Automatic, done, open));
        await hospital.Fulfilled(Kari, done, Today.PlusDays(-15));

        PlanView view = (await hospital.Get<PlanViewService>().OpenAsync(AsKari, id)).Value;

        (view.PersonName, view.Heading.Details.Name, view.Heading.OwnerName, view.Heading.DocumentOwner, view.Heading.DocumentResponsible)
            .Should().Be(("Kari Berg", "Ward", "Ward – Ward", "Lars Berg", null));
        view.Progress.Should().Be(new PlanProgress(1, 2, StatusColour.Red));
        view.Progress.Percent.Should().Be(50);
        PlanViewSubPlan subPlan = view.SubPlans.Single();
        subPlan.Actions.Should().Be(new PlanItemActions(MayRegister: false, MayMarkNotRelevant: true, MayMarkRelevant: false));
        subPlan.Items.Select(item => (item.Content.Name, item.Status, item.Colour, item.DaysLeft)).Should().Equal(
            ("Done", RequirementStatus.ExpiringSoon, StatusColour.Yellow, 25), ("Open", RequirementStatus.NotStarted, StatusColour.Red, null));
        subPlan.Items[0].Actions.Should().Be(new PlanItemActions(true, true, false));
        subPlan.Items[1].Actions.Should().Be(new PlanItemActions(true, MayMarkNotRelevant: false, false), "it must be done");
    }

    [Theory]
    [InlineData(true, 180)]
    [InlineData(false, 365)]
    [Rule("REQ-88", "REQ-86")]
    public async Task A_requirement_shows_the_validity_of_its_plan_beside_its_own(bool allows, int days)
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One", it => it with { ValidityDays = 365, AllowAdaptation = allows });
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic, requirement);
        await hospital.Change(plan, it => it with { Links = [it.Links[0] with { Adaptation = new AdaptedValidity(180, "Here") }] });

        (await Item(hospital, await hospital.Assigned(Kari, plan))).Validity.Should().Be(new LinkValidity(days, 365, IsAdapted: allows));
    }

    [Fact]
    [Rule("ASG-28", "ASG-29")]
    public async Task Who_may_see_the_plan_in_the_overview_fulfils_and_marks_for_the_employee()
    {
        using Hospital hospital = await Open();
        RequirementId done = await hospital.Requirement("Done"), signed = await hospital.Requirement("Signed", it => it with { RequiresSignature = true });
        RequirementId elsewhere = await hospital.Requirement("Elsewhere");
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic, done, signed, elsewhere);
        AssignmentId id = await hospital.Assigned(Kari, plan);
        RegistrationService registrations = hospital.Get<RegistrationService>();
        (await hospital.Get<PlanViewService>().OpenAsync(AsLars, id)).Value.SubPlans.Single().Items.Should().OnlyContain(item => item.Actions.MayRegister);

        (await registrations.FulfilAsync(AsLars, Kari, done, new RegistrationEntry(PerformedOn: Today))).IsAccepted.Should().BeTrue();
        (await registrations.FulfilAsync(AsLars, Kari, signed, new RegistrationEntry(PerformedOn: Today))).IsAccepted.Should().BeFalse("a signer must be chosen");
        (await registrations.SendAsync(AsLars, Kari, signed, new RegistrationEntry(PerformedOn: Today, Signer: Nils))).IsAccepted.Should().BeTrue();
        (await registrations.MarkNotRelevantAsync(AsLars, Kari, plan, elsewhere, " ")).Refusal.Rule.Should().Be(GeneralRules.TextMissing);
        (await registrations.MarkNotRelevantAsync(AsLars, Kari, plan, elsewhere, "Not here")).IsAccepted.Should().BeTrue();

        (await hospital.Get<PlanViewService>().OpenAsync(AsKari, id)).Value.SubPlans.Single().Items.Select(item => item.Status).Should().Equal(
            RequirementStatus.Fulfilled, RequirementStatus.AwaitingSignature, RequirementStatus.NotRelevant);
    }

    [Fact]
    [Rule("ASG-24")]
    public async Task An_inactive_requirement_is_seen_once_it_is_activated_also_in_existing_assignments()
    {
        using Hospital hospital = await Open();
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic, await hospital.Requirement("Seen"), await hospital.Requirement("Hidden"));
        await hospital.Change(plan, it => it with { Links = it.Links.SetItem(1, it.Links[1] with { State = PlanLinkState.Inactive }) });
        AssignmentId id = await hospital.Assigned(Kari, plan);
        (await Names()).Should().Equal("Seen");

        await hospital.Change(plan, it => it with { Links = it.Links.SetItem(1, it.Links[1] with { State = PlanLinkState.Active }) });
        (await Names()).Should().Equal("Seen", "Hidden");

        async Task<IEnumerable<string>> Names() =>
            (await hospital.Get<PlanViewService>().OpenAsync(AsKari, id)).Value.SubPlans.Single().Items.Select(item => item.Content.Name);
    }

    [Fact]
    [Rule("PRG-37", "PRG-41", "PRG-44")]
    public async Task A_mark_shows_with_its_comment_in_its_own_plan_only()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One");
        PlanId first = await hospital.Plan("First", CompletionMode.Automatic, requirement);
        AssignmentId id = await hospital.Assigned(Kari, first);
        AssignmentId other = await hospital.Assigned(Kari, await hospital.Plan("Second", CompletionMode.Automatic, requirement));
        RegistrationService registrations = hospital.Get<RegistrationService>();
        await registrations.MarkNotRelevantAsync(AsKari, Kari, first, requirement, "Not here");

        PlanViewItem item = await Item(hospital, id);
        (item.Status, item.Colour, item.Relevance, item.Comment).Should().Be((RequirementStatus.NotRelevant, StatusColour.Grey, Relevance.OwnMark, "Not here"));
        item.Actions.Should().Be(new PlanItemActions(false, false, MayMarkRelevant: true));
        (await Item(hospital, other)).Status.Should().Be(RequirementStatus.NotStarted);

        SubPlanId subPlan = (await hospital.Get<PlanViewService>().OpenAsync(AsKari, id)).Value.SubPlans.Single().SubPlan.Id;
        await registrations.MarkSubPlanNotRelevantAsync(AsKari, Kari, first, subPlan, "Works elsewhere");
        PlanViewSubPlan marked = (await hospital.Get<PlanViewService>().OpenAsync(AsKari, id)).Value.SubPlans.Single();
        (marked.Reason, marked.Actions.MayMarkRelevant, marked.Items.Single().Relevance).Should().Be(("Works elsewhere", true, Relevance.BothMarks));
    }

    [Fact]
    [Rule("PRG-06", "ASG-34", "ASG-33")]
    public async Task A_deactivated_plan_shows_its_picture_and_offers_only_to_come_back()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One");
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("First", CompletionMode.Automatic, requirement));
        await hospital.Assigned(Kari, await hospital.Plan("Second", CompletionMode.Automatic, requirement));
        await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, id);
        await hospital.Fulfilled(Kari, requirement);

        PlanView view = (await hospital.Get<PlanViewService>().OpenAsync(AsKari, id)).Value;

        PlanViewItem item = view.SubPlans.Single().Items.Single();
        (item.Content.Name, item.Status, item.Actions).Should().Be(("One", RequirementStatus.NotStarted, default(PlanItemActions)));
        view.Actions.Should().Be(new AssignmentActions(false, MayReactivate: true, false, false, false));
        view.IsFromEarlierPosition.Should().BeFalse();
    }

    [Fact]
    [Rule("ASG-32", "ASG-33")]
    public async Task A_plan_from_an_earlier_position_lies_among_the_deactivated_ones_with_a_warning()
    {
        using Hospital hospital = await Open();
        AssignmentId byHand = await hospital.Assigned(Kari, await hospital.Plan("By hand", CompletionMode.Automatic));
        PositionId second = await hospital.SecondPosition(Kari);
        AssignmentId earlier = await hospital.Assigned(Kari, await hospital.Plan("Earlier", CompletionMode.Automatic));
        await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, byHand);
        await hospital.End(PositionOf(Kari));

        PersonPlans plans = (await hospital.Get<PlanViewService>().MyPlansAsync(new Actor(Kari, new ActingAs.Position(second, Ward), []), Kari)).Value;

        plans.Deactivated.Select(plan => (plan.Assignment, plan.Cause, plan.IsFromEarlierPosition)).Should().Equal(
            (byHand, DeactivationCause.ByHand, true), (earlier, DeactivationCause.PositionEnded, true));
    }

    [Fact]
    [Rule("ASG-63")]
    public async Task Plans_lie_under_the_units_that_own_them_by_name()
    {
        using Hospital hospital = await Open();
        PlanId far = await hospital.Plan("Å", CompletionMode.Automatic);
        await hospital.Change(far, it => it with { OwnerUnit = Clinic });
        foreach (PlanId plan in new[] { far, await hospital.Plan("Beta", CompletionMode.Automatic), await hospital.Plan("Alpha", CompletionMode.Automatic) })
        {
            await hospital.Assigned(Kari, plan);
        }

        PersonPlans plans = (await hospital.Get<PlanViewService>().MyPlansAsync(AsKari, Kari)).Value;

        plans.Active.Select(group => (group.OwnerName, string.Join(" ", group.Plans.Select(plan => plan.Name)))).Should().Equal(
            ("Clinic – Clinic", "Å"), ("Ward – Ward", "Alpha Beta"));
    }

    [Fact]
    [Rule("ASG-66", "PRG-81")]
    public async Task What_waits_for_the_viewers_signature_is_red_in_the_leaders_view_and_yellow_to_others()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One", it => it with { RequiresSignature = true });
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.Automatic, requirement));
        (await hospital.Get<RegistrationService>().SendAsync(AsKari, Kari, requirement, new RegistrationEntry(PerformedOn: Today, Signer: Lars))).IsAccepted.Should().BeTrue();

        (await Item(hospital, id, AsLars)).Colour.Should().Be(StatusColour.Red);
        (await Item(hospital, id, AsBerit)).Colour.Should().Be(StatusColour.Yellow);
        (await Item(hospital, id, AsKari)).Colour.Should().Be(StatusColour.Yellow);
    }

    [Fact]
    [Rule("ASG-38", "PLN-17")]
    public async Task What_the_viewer_may_do_is_what_would_be_accepted()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("One");
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.LeaderApproval, requirement));
        PlanViewService service = hospital.Get<PlanViewService>();

        (await service.OpenAsync(AsLars, id)).Value.Actions.Should().Be(new AssignmentActions(MayDeactivate: true, false, MayDelete: true, false, false));
        (await service.OpenAsync(AsKari, id)).Value.Actions.Should().Be(default(AssignmentActions));
        await hospital.Fulfilled(Kari, requirement);
        (await service.OpenAsync(AsLars, id)).Value.Actions.Should().Be(new AssignmentActions(MayDeactivate: true, false, false, MayApprove: true, false));
        (await service.OpenAsync(AsBerit, id)).Value.Actions.Should().Be(new AssignmentActions(MayDeactivate: true, false, false, false, false));
        await hospital.Get<AssignmentService>().ApproveAsync(AsLars, id);
        (await service.OpenAsync(AsLars, id)).Value.Actions.Should().Be(new AssignmentActions(MayDeactivate: true, false, false, false, MayWithdrawApproval: true));
    }

    [Theory]
    [MemberData(nameof(WorstColours))]
    [Rule("ASG-05")]
    public void A_plan_has_the_worst_colour_among_its_requirements(StatusColour[] colours, StatusColour worst) =>
        PlanProgress.Of(colours.Select(colour => (RequirementStatus.Started, colour))).Colour.Should().Be(worst);

    [Fact]
    public void A_picture_whose_requirement_has_left_the_plan_still_shows_it()
    {
        Plan plan = Given.Plan();
        AssignmentCell cell = Given.Cell(RequirementStatus.NotRelevant);

        ImmutableArray<PlanViewSubPlan> content = PlanContent.OfPicture(
            plan, [cell], new Dictionary<RequirementId, RequirementContent> { [cell.Requirement] = new() { Name = "Gone" } }, new PlanViewer(false, true, []));

        content.Single().Items.Single().Content.Name.Should().Be("Gone");
    }

    private static async Task<PlanViewItem> Item(Hospital hospital, AssignmentId id, Actor? actor = null) =>
        (await hospital.Get<PlanViewService>().OpenAsync(actor ?? AsKari, id)).Value.SubPlans.Single().Items.Single();
}
