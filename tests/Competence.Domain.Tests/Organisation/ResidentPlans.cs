using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;

namespace Competence.Domain.Tests.Organisation;

/// <summary>Gives plans to the positions of nightly runs, learning-goal plans too, as a bulk load does: no use case makes them.</summary>
internal static class ResidentPlans
{
    public static async Task<Plan> Plan(this NightlyRuns runs, string name, PlanContentType type = PlanContentType.LearningGoalPlan)
    {
        PlanDetails details = new(name, CompletionMode.LeaderApproval);
        PlanEvent.Created fact = new(runs.Get<IIdSource>().Next<PlanId>(Now(runs)), type, (await runs.Unit("T1", "1001")).Id, IsCentral: false, details);
        Plan plan = Competence.Plans.Plan.From(fact);
        await Commit(runs, work => work.Save(plan, fact));
        return plan;
    }

    /// <summary>Gives a plan, and lets things happen to the assignment.</summary>
    public static async Task<AssignmentId> Give(this NightlyRuns runs, PositionText line, Plan plan, params AssignmentEvent[] facts)
    {
        Position position = await runs.PositionOf(line);
        AssignmentEvent.Assigned fact = new(runs.Get<IIdSource>().Next<AssignmentId>(Now(runs)), position.Person, position.Id, plan.Id, Now(runs));
        Assignment assignment = Competence.Assignments.Assignment.From(fact);
        await Commit(runs, work =>
        {
            work.Save(assignment, fact);
            work.Stage(new RegistrationSet.OpenForAssignments([fact.Id], new LocalDate(2020, 1, 1)));
        });
        foreach (AssignmentEvent next in facts)
        {
            assignment = assignment.Apply(next);
            await Commit(runs, work => work.Save(assignment, next));
        }

        return fact.Id;
    }

    public static async Task<Assignment> Assignment(this NightlyRuns runs, AssignmentId id) =>
        (await runs.Get<IRepository<AssignmentId, Assignment>>().FindAsync(id))!;

    /// <summary>On which position an assignment is, and why it is put away; no cause while it is active.</summary>
    public static async Task<(PositionIdentity On, DeactivationCause? PutAway)> Place(this NightlyRuns runs, AssignmentId id)
    {
        Assignment assignment = await runs.Assignment(id);
        PositionIdentity identity = (await runs.Positions()).Single(position => position.Id == assignment.Position).Identity;
        return (identity, assignment.Deactivation?.Cause);
    }

    public static PositionIdentity Identity(this PositionText line) => new(line.ObjectId, line.Trust, line.CostCentre);

    /// <summary>What happened to an assignment, oldest first.</summary>
    public static async Task<ImmutableArray<AssignmentEvent>> Events(this NightlyRuns runs, AssignmentId id) =>
        [.. (await runs.History((await runs.Assignment(id)).Subject)).Select(entry => entry.Fact).OfType<AssignmentEvent>()];

    private static Instant Now(NightlyRuns runs) => runs.Get<BusinessClock>().Read().Now;

    private static async Task Commit(NightlyRuns runs, Action<IUnitOfWork> stage)
    {
        IUnitOfWork work = runs.Get<IUnitOfWorkFactory>().Begin();
        stage(work);
        (await work.CommitAsync(new EventOrigin(Now(runs), By: null, Job: "bulk-load"))).IsAccepted.Should().BeTrue();
    }
}
