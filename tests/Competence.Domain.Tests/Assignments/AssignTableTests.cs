using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Plans;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Assignments;

public class AssignTableTests
{
    [Fact]
    [Rule("ASG-19", "ASG-22")]
    public async Task A_table_is_carried_out_cell_by_cell_and_refused_cells_do_not_stop_the_rest()
    {
        using Hospital hospital = await Open();
        PlanId first = await hospital.Plan("First", CompletionMode.Automatic);
        PlanId second = await hospital.Plan("Second", CompletionMode.Automatic);
        AssignmentCellRequest[] cells =
        [
            Cell(Kari, first), Cell(Kari, second), Cell(Nils, first), Cell(Nils, second), Cell(Tor, first),
            new(PositionOf(Kari), default), new(default, first),
        ];

        AssignmentBatch batch = (await hospital.Get<AssignmentService>().AssignAsync(AsLars, [.. cells])).Value;

        batch.Cells.Select(cell => cell.Cell).Should().Equal(cells);
        (batch.AssignedCount, batch.RefusedCount).Should().Be((4, 3));
        batch.Cells.Skip(4).Select(cell => ((AssignmentOutcome.Refused)cell.Outcome).Refusal.Rule).Should().OnlyContain(rule => rule == GeneralRules.NotFound);
        (await Held(hospital, Kari)).Should().BeEquivalentTo([first, second]);
        (await Held(hospital, Tor)).Should().BeEmpty();
    }

    [Fact]
    [Rule("ASG-21")]
    public async Task A_plan_that_is_held_is_reported_and_a_deactivated_one_is_offered_for_reactivation()
    {
        using Hospital hospital = await Open();
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic);
        AssignmentId id = await hospital.Assigned(Kari, plan);
        AssignmentService service = hospital.Get<AssignmentService>();

        (await Outcome(service, plan)).Should().Be(new AssignmentOutcome.AlreadyActive(id));
        await service.DeactivateAsync(AsLars, id);
        (await Outcome(service, plan)).Should().Be(new AssignmentOutcome.Reactivatable(id));
        (await hospital.Find(id)).IsActive.Should().BeFalse();
    }

    [Fact]
    [Rule("ASG-21", "ASG-22")]
    public async Task Assigning_one_by_one_comes_to_the_same_as_in_one_batch()
    {
        using Hospital one = await Open();
        using Hospital other = await Open();
        ImmutableArray<AssignmentCellRequest> cells = await Table(one);
        (await Table(other)).Should().Equal(cells);

        AssignmentBatch whole = (await one.Get<AssignmentService>().AssignAsync(AsLars, cells)).Value;
        List<AssignmentOutcome> single = [];
        foreach (AssignmentCellRequest cell in cells)
        {
            single.Add((await other.Get<AssignmentService>().AssignAsync(AsLars, [cell])).Value.Cells.Single().Outcome);
        }

        single.Select(Kind).Should().Equal(whole.Cells.Select(cell => Kind(cell.Outcome)));
        foreach (PersonId person in new[] { Kari, Nils, Eva })
        {
            (await Held(other, person)).Should().BeEquivalentTo(await Held(one, person));
        }
    }

    [Fact]
    [Rule("ASG-15", "ASG-16", "ASG-17")]
    public async Task A_plan_is_assigned_where_it_is_published_and_no_longer_after_it_was_unpublished()
    {
        using Hospital hospital = await Open();
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic);
        AssignmentId held = await hospital.Assigned(Nils, plan);
        AssignmentService service = hospital.Get<AssignmentService>();

        await hospital.Change(plan, it => it with { Publications = [new PlanPublication(NextTrustsWard, true)] });
        Refused(await Outcome(service, plan)).Should().Be(AssignmentRules.PlanNotOffered);
        await hospital.Change(plan, it => it with { Publications = [] });
        Refused(await Outcome(service, plan)).Should().Be(AssignmentRules.PlanNotPublished);

        (await hospital.Find(held)).IsActive.Should().BeTrue("those who have it keep it");
    }

    [Fact]
    [Rule("ASG-23", "ASG-44")]
    public async Task A_plan_whose_requirements_are_fulfilled_already_is_complete_at_once()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Fire drill");
        await hospital.Assigned(Kari, await hospital.Plan("Old", CompletionMode.Automatic, requirement));
        await hospital.Fulfilled(Kari, requirement);

        Assignment automatic = await hospital.Find(await hospital.Assigned(Kari, await hospital.Plan("New", CompletionMode.Automatic, requirement)));
        Assignment approved = await hospital.Find(await hospital.Assigned(Kari, await hospital.Plan("Newer", CompletionMode.LeaderApproval, requirement)));

        (automatic.Completion, automatic.CompletedOn).Should().Be((Completion.Completed, Today));
        (approved.Completion, approved.AwaitingSince).Should().Be((Completion.AwaitingApproval, Morning));
    }

    [Fact]
    [Rule("ASG-18")]
    public async Task One_plan_is_given_to_all_who_are_selected()
    {
        using Hospital hospital = await Open();
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic);

        AssignmentBatch batch = (await hospital.Get<AssignmentService>().AssignAsync(AsBerit, [Cell(Kari, plan), Cell(Nils, plan), Cell(Eva, plan)])).Value;

        batch.AssignedCount.Should().Be(3);
        (await hospital.Get<IAssignments>().CountAsync(plan)).Should().Be(3);
    }

    [Fact]
    [Rule("ASG-19", "ASG-21")]
    public async Task Five_ticked_cells_are_five_assignments_and_one_ticked_twice_is_one()
    {
        using Hospital hospital = await Open();
        PlanId[] plans = [await hospital.Plan("First", CompletionMode.Automatic), await hospital.Plan("Second", CompletionMode.Automatic)];
        AssignmentCellRequest[] ticked = [Cell(Kari, plans[0]), Cell(Kari, plans[1]), Cell(Nils, plans[0]), Cell(Nils, plans[1]), Cell(Eva, plans[0])];

        AssignmentBatch batch = (await hospital.Get<AssignmentService>().AssignAsync(AsBerit, [.. ticked, ticked[0]])).Value;

        batch.AssignedCount.Should().Be(5);
        batch.Cells[5].Outcome.Should().Be(new AssignmentOutcome.AlreadyActive(((AssignmentOutcome.Assigned)batch.Cells[0].Outcome).Assignment));
    }

    private static AssignmentCellRequest Cell(PersonId person, PlanId plan) => new(PositionOf(person), plan);

    private static async Task<ImmutableArray<AssignmentCellRequest>> Table(Hospital hospital)
    {
        RequirementId requirement = await hospital.Requirement("One");
        PlanId[] plans = [await hospital.Plan("First", CompletionMode.Automatic, requirement), await hospital.Plan("Second", CompletionMode.LeaderApproval, requirement)];
        await hospital.Assigned(Nils, plans[0]);
        return [.. from person in new[] { Kari, Nils, Eva, Tor } from plan in plans select Cell(person, plan), Cell(Kari, plans[1])];
    }

    private static async Task<AssignmentOutcome> Outcome(AssignmentService service, PlanId plan) =>
        (await service.AssignAsync(AsLars, [Cell(Kari, plan)])).Value.Cells.Single().Outcome;

    private static Rule Refused(AssignmentOutcome outcome) => outcome.Should().BeOfType<AssignmentOutcome.Refused>().Subject.Refusal.Rule;

    private static string Kind(AssignmentOutcome outcome) => outcome is AssignmentOutcome.Refused refused ? refused.Refusal.Code : outcome.GetType().Name;

    private static async Task<IEnumerable<PlanId>> Held(Hospital hospital, PersonId person) =>
        (await hospital.Get<IAssignments>().OfPersonAsync(person)).Select(assignment => assignment.Plan);
}
