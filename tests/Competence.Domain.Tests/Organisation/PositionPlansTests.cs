using System.Collections.Immutable;
using Competence.Assignments;
using Competence.FollowUp;
using Competence.Organisation;
using Competence.Organisation.Moves;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Requirements.Categories;

namespace Competence.Domain.Tests.Organisation;

/// <summary>What a change of position means for plans and competence: through the services that a host calls.</summary>
public class PositionPlansTests
{
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly LocalDate Tuesday = Monday.PlusDays(1);
    private static readonly Actor Operator = new(default, new ActingAs.Operator(), []);
    private static readonly PositionText Lars = new("7002", "Lars", "Vik", "", CostCentre: "1002", Title: "Head nurse");
    private static readonly PositionText Ida = new PositionText().LedBy(Lars);
    private static readonly PositionText IdaElsewhere = Ida with { CostCentre = "1002" };

    [Fact]
    [Rule("ORG-37", "ORG-38", "ORG-41")]
    public async Task The_end_of_a_position_puts_its_plans_away_keeps_all_competence_and_gives_the_new_position_none()
    {
        (NightlyRuns runs, Actor admin) = await Hospital(Lars, Ida);
        (RequirementId requirement, PlanId plan, _) = await TwoPlansWithOneRequirement(runs, admin);
        Assignment assignment = await Assign(runs, admin, Ida, plan);
        Registration fulfilled = await Fulfil(runs, requirement);

        await runs.Run(Tuesday, Lars, IdaElsewhere);

        Assignment after = (await runs.Get<IRepository<AssignmentId, Assignment>>().FindAsync(assignment.Id))!;
        after.State.Should().Be(AssignmentState.Deactivated);
        (after.Deactivation!.Cause, after.Deactivation.On).Should().Be((DeactivationCause.PositionEnded, Tuesday));
        after.Deactivation.Picture.Should().ContainSingle().Which.FulfilledOn.Should().Be(Monday);
        RegistrationSlice slice = (await runs.Get<IPersonSlices>().FindAsync(assignment.Person, requirement))!;
        (slice.Registration with { Standing = fulfilled.Standing }).Should().Be(fulfilled);
        PositionId newPosition = (await runs.PositionOf(IdaElsewhere)).Id;
        (await runs.Get<IAssignments>().OfPersonAsync(assignment.Person)).Should().NotContain(other => other.Position == newPosition);
    }

    [Fact]
    [Rule("ORG-75", "ORG-78")]
    public async Task An_announced_move_leaves_the_plans_active_where_they_are_for_the_employee_and_the_leader()
    {
        (NightlyRuns runs, Actor admin) = await Hospital(Lars, Ida);
        (_, PlanId plan, _) = await TwoPlansWithOneRequirement(runs, admin);
        Assignment assignment = await Assign(runs, admin, Ida, plan);
        Actor operating = new(admin.Person, new ActingAs.Operator(), []);
        (await runs.Get<AnnouncedMoveService>().RegisterAsync(operating, [new PlannedMove(assignment.Position, "1002")], Tuesday)).IsAccepted.Should().BeTrue();

        await runs.Run(Tuesday, Lars, IdaElsewhere);

        (await runs.Get<IRepository<AssignmentId, Assignment>>().FindAsync(assignment.Id)).Should().Be(assignment);
        foreach (PositionText who in new[] { IdaElsewhere, Lars })
        {
            (await runs.Get<PlanViewService>().MyPlansAsync(await Acting(runs, who), assignment.Person)).Value.Active
                .SelectMany(group => group.Plans).Select(one => one.Assignment).Should().Equal(assignment.Id);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Rule("ORG-40")]
    public async Task A_plan_that_was_put_away_is_taken_out_again_by_the_employee_or_the_leader_when_the_position_is_back(bool byEmployee)
    {
        (NightlyRuns runs, Actor admin) = await Hospital(Lars, Ida);
        (_, PlanId plan, _) = await TwoPlansWithOneRequirement(runs, admin);
        Assignment assignment = await Assign(runs, admin, Ida, plan);
        await runs.Run(Tuesday, Lars);
        await runs.Run(Tuesday.PlusDays(1), Lars, Ida);

        (await runs.Get<IRepository<AssignmentId, Assignment>>().FindAsync(assignment.Id))!.IsActive.Should().BeFalse();
        Actor actor = await Acting(runs, byEmployee ? Ida : Lars);
        (await runs.Get<AssignmentService>().ReactivateAsync(actor, assignment.Id)).Value.IsActive.Should().BeTrue();
    }

    [Fact]
    [Rule("ORG-89", "ORG-90", "ASG-37")]
    public async Task Reactivating_a_position_brings_back_the_plans_that_its_own_end_took_and_the_next_end_takes_them_again()
    {
        (NightlyRuns runs, Actor admin) = await Hospital(Lars, Ida);
        (_, PlanId plan, PlanId otherPlan) = await TwoPlansWithOneRequirement(runs, admin);
        Assignment taken = await Assign(runs, admin, Ida, plan);
        Assignment putAway = await Assign(runs, admin, Ida, otherPlan);
        (await runs.Get<AssignmentService>().DeactivateAsync(admin, putAway.Id)).IsAccepted.Should().BeTrue();
        await runs.Run(Tuesday, Lars);

        await Reactivate(runs);

        (await ActivePlans()).Should().Equal(plan);
        await runs.Run(Tuesday.PlusDays(1), Lars);
        (await ActivePlans()).Should().BeEmpty();
        Assignment after = (await runs.Get<IRepository<AssignmentId, Assignment>>().FindAsync(taken.Id))!;
        (after.Deactivation!.Cause, after.Deactivation.On).Should().Be((DeactivationCause.PositionEnded, Tuesday.PlusDays(1)));

        async Task<IEnumerable<PlanId>> ActivePlans() =>
            (await runs.Get<IAssignments>().OfPersonAsync(taken.Person)).Where(assignment => assignment.IsActive).Select(assignment => assignment.Plan);
    }

    [Fact]
    [Rule("ORG-89")]
    public async Task What_an_earlier_end_took_and_nobody_took_out_again_stays_put_away()
    {
        (NightlyRuns runs, Actor admin) = await Hospital(Lars, Ida);
        (_, PlanId plan, PlanId otherPlan) = await TwoPlansWithOneRequirement(runs, admin);
        Assignment earlier = await Assign(runs, admin, Ida, plan);
        await runs.Run(Tuesday, Lars);
        await runs.Run(Tuesday.PlusDays(1), Lars, Ida);
        Assignment later = await Assign(runs, admin, Ida, otherPlan);
        await runs.Run(Tuesday.PlusDays(2), Lars);

        await Reactivate(runs);

        (await runs.Get<IRepository<AssignmentId, Assignment>>().FindAsync(later.Id))!.IsActive.Should().BeTrue();
        (await runs.Get<IRepository<AssignmentId, Assignment>>().FindAsync(earlier.Id))!.IsActive.Should().BeFalse();
    }

    [Fact]
    [Rule("ORG-92")]
    public async Task The_run_that_undoes_a_deactivation_by_hand_brings_back_its_plans()
    {
        (NightlyRuns runs, Actor admin) = await Hospital(Lars, Ida);
        (_, PlanId plan, _) = await TwoPlansWithOneRequirement(runs, admin);
        Assignment assignment = await Assign(runs, admin, Ida, plan);
        (await runs.Get<ReactivationService>().DeactivateAsync(Operator, assignment.Position)).IsAccepted.Should().BeTrue();
        (await runs.Get<IRepository<AssignmentId, Assignment>>().FindAsync(assignment.Id))!.IsActive.Should().BeFalse();

        await runs.Run(Tuesday, Lars, Ida);

        (await runs.Get<IRepository<AssignmentId, Assignment>>().FindAsync(assignment.Id))!.IsActive.Should().BeTrue();
    }

    [Fact]
    [Rule("ORG-42", "ORG-43", "ORG-82")]
    public async Task What_is_done_on_one_position_and_in_one_plan_is_done_on_all_positions_and_in_all_plans()
    {
        (NightlyRuns runs, Actor admin) = await Hospital(Lars, Ida, IdaElsewhere);
        (RequirementId requirement, PlanId plan, PlanId otherPlan) = await TwoPlansWithOneRequirement(runs, admin);
        Assignment first = await Assign(runs, admin, Ida, plan);
        Assignment second = await Assign(runs, admin, IdaElsewhere, plan);
        Assignment third = await Assign(runs, admin, IdaElsewhere, otherPlan);

        await Fulfil(runs, requirement);

        ImmutableArray<AssignmentProgress> progress = await runs.Get<IAssignmentProgress>().OfAsync([first, second, third], Monday);
        progress.Select(assignment => assignment.Cells.Single().FulfilledOn).Should().Equal(Monday, Monday, Monday);
    }

    [Fact]
    [Rule("ORG-22", "ORG-27")]
    public async Task Who_is_created_before_the_first_day_stands_in_the_overview_with_it_and_gets_and_carries_out_plans_at_once()
    {
        PositionText newcomer = Ida with { Start = "2026-04-01", Registered = "2026-02-27" };
        (NightlyRuns runs, Actor admin) = await Hospital(Lars, newcomer);
        (RequirementId requirement, PlanId plan, _) = await TwoPlansWithOneRequirement(runs, admin);
        Actor leader = await Acting(runs, Lars);

        Page<EmployeeRow> overview = await runs.Get<EmployeeOverviewService>().ListAsync(leader, directOnly: true, "", default);
        overview.Items.Select(row => (row.Name, row.Start)).Should().Equal(("Ida Berg", new LocalDate(2026, 4, 1)));

        (await Assign(runs, leader, newcomer, plan)).IsActive.Should().BeTrue();
        (await Fulfil(runs, requirement)).FulfilledOn.Should().Be(Monday);
    }

    [Fact]
    public async Task An_employee_sees_own_plans_also_those_put_away_own_requirements_history_and_personal_data_and_a_colleague_none_of_it()
    {
        PositionText colleague = new("7003", "Guro", "Ås", "");
        (NightlyRuns runs, Actor admin) = await Hospital(Lars, Ida, colleague);
        (RequirementId requirement, PlanId plan, PlanId otherPlan) = await TwoPlansWithOneRequirement(runs, admin);
        Assignment kept = await Assign(runs, admin, Ida, plan);
        Assignment putAway = await Assign(runs, admin, Ida, otherPlan);
        await Fulfil(runs, requirement);
        (await runs.Get<AssignmentService>().DeactivateAsync(admin, putAway.Id)).IsAccepted.Should().BeTrue();
        PersonId person = kept.Person;

        Actor ida = await Acting(runs, Ida);
        PersonPlans plans = (await runs.Get<PlanViewService>().MyPlansAsync(ida, person)).Value;
        plans.Active.SelectMany(group => group.Plans).Select(one => one.Assignment).Should().Equal(kept.Id);
        plans.Deactivated.Select(one => one.Assignment).Should().Equal(putAway.Id);
        (await SeesAsync(ida)).Should().AllBeEquivalentTo(true);

        Rule?[] refusals = [.. await RefusalsAsync(await Acting(runs, colleague))];
        refusals.Should().AllBeEquivalentTo(GeneralRules.NotFound);

        async Task<IEnumerable<bool>> SeesAsync(Actor actor) => (await RefusalsAsync(actor)).Select(refusal => refusal is null);

        async Task<IEnumerable<Rule?>> RefusalsAsync(Actor actor) =>
        [
            RuleOf(await runs.Get<PlanViewService>().MyPlansAsync(actor, person)),
            RuleOf(await runs.Get<PlanViewService>().OpenAsync(actor, kept.Id)),
            RuleOf(await runs.Get<PlanViewService>().OpenAsync(actor, putAway.Id)),
            RuleOf(await runs.Get<AssignmentService>().HistoryAsync(actor, putAway.Id, new HistoryPage(10))),
            RuleOf(await runs.Get<RegistrationService>().FindAsync(actor, person, requirement)),
            RuleOf(await runs.Get<RegistrationService>().HistoryAsync(actor, person, requirement, new HistoryPage(10))),
            RuleOf(await runs.Get<OrganisationService>().FindPersonAsync(actor, person)),
            RuleOf(await runs.Get<OrganisationService>().FindPositionAsync(actor, kept.Position)),
        ];

        static Rule? RuleOf<T>(Result<T> result) where T : notnull => result.Match<Rule?>(_ => null, refusal => refusal.Rule);
    }

    private static async Task Reactivate(NightlyRuns runs) =>
        (await runs.Get<ReactivationService>().ReactivateAsync(Operator, (await runs.PositionOf(Ida)).Id)).IsAccepted.Should().BeTrue();

    private static async Task<(NightlyRuns Runs, Actor Admin)> Hospital(params PositionText[] lines)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, lines);
        RoleGrant everything = new(Role.TrustAdmin, new RoleScope.OfUnit((await runs.Unit("T1", "T1")).Id), Monday);
        return (runs, (await Acting(runs, Lars)) with { Grants = [everything] });
    }

    private static async Task<Actor> Acting(NightlyRuns runs, PositionText line) =>
        (await runs.Get<SignInService>().ActAsync((await runs.PersonOf(line)).Id, (await runs.PositionOf(line)).Id)).Value;

    private static async Task<(RequirementId Requirement, PlanId Plan, PlanId OtherPlan)> TwoPlansWithOneRequirement(NightlyRuns runs, Actor admin)
    {
        RequirementService requirements = runs.Get<RequirementService>();
        UnitId trust = (await runs.Unit("T1", "T1")).Id;
        RequirementContent content = new()
        {
            Name = "Hand hygiene",
            LearningForm = LearningForm.SelfStudy,
            DocumentationForm = DocumentationForm.SelfRegistration,
            Category = (await runs.Get<CategoryService>().CreateAsync(admin, trust, parent: null, "Hygiene")).Value.Id,
        };
        Requirement draft = (await requirements.CreateAsync(admin, trust, content)).Value;
        (await requirements.PublishAsync(admin, draft.Id, draft.Version)).IsAccepted.Should().BeTrue();
        return (draft.Id, await MakePlan(runs, admin, trust, "First", draft.Id), await MakePlan(runs, admin, trust, "Second", draft.Id));
    }

    private static async Task<PlanId> MakePlan(NightlyRuns runs, Actor admin, UnitId trust, string name, RequirementId requirement)
    {
        PlanService plans = runs.Get<PlanService>();
        Plan plan = (await plans.CreateAsync(admin, trust, new PlanDetails(name, CompletionMode.LeaderApproval))).Value.Plan;
        plan = (await plans.AddSubPlanAsync(admin, plan.Id, plan.Version, "Everything")).Value;
        plan = (await plans.LinkAsync(admin, plan.Id, plan.Version, plan.SubPlans[0].Id, [requirement])).Value;
        plan = (await plans.ApproveAsync(admin, plan.Id, plan.Version)).Value.Plan;
        plan = (await plans.SetDocumentPeopleAsync(admin, plan.Id, plan.Version, admin.Person, admin.Person)).Value;
        return (await plans.PublishAsync(admin, plan.Id, plan.Version, trust, includeSubUnits: true)).Value.Id;
    }

    private static async Task<Assignment> Assign(NightlyRuns runs, Actor admin, PositionText line, PlanId plan)
    {
        AssignmentBatch batch = (await runs.Get<AssignmentService>().AssignAsync(admin, [new AssignmentCellRequest((await runs.PositionOf(line)).Id, plan)])).Value;
        AssignmentId id = batch.Cells.Single().Outcome.Should().BeOfType<AssignmentOutcome.Assigned>().Subject.Assignment;
        return (await runs.Get<IRepository<AssignmentId, Assignment>>().FindAsync(id))!;
    }

    private static async Task<Registration> Fulfil(NightlyRuns runs, RequirementId requirement)
    {
        Actor ida = await Acting(runs, Ida);
        return (await runs.Get<RegistrationService>().FulfilAsync(ida, ida.Person, requirement, new RegistrationEntry(PerformedOn: Monday))).Value;
    }
}
