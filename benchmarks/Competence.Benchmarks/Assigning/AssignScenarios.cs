using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Benchmarks.Paired;
using Competence.Benchmarks.Stores;
using Competence.Plans;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Benchmarks.Assigning;

/// <summary>Giving a plan of 50 requirements to 1,000 people who have 4 such plans already, and asking for the same again.</summary>
internal static class AssignScenarios
{
    private const int People = 1_000;
    private const int Requirements = 50;

    private static readonly string[] Written =
    [
        """
        select state, completion, version, count(*), count(distinct person_id), min(assigned_at), max(assigned_at), count(body)
        from assignment where plan_id = $1 group by state, completion, version
        """,
        """
        select r.trust_id, r.state, r.is_renewal, r.counted, r.expires_on, r.active_plans, r.relevant_plans, r.next_notice_on, r.version, count(*), count(r.body)
        from registration r join plan_link l on l.requirement_id = r.requirement_id and l.plan_id = $1
        group by r.trust_id, r.state, r.is_renewal, r.counted, r.expires_on, r.active_plans, r.relevant_plans, r.next_notice_on, r.version
        """,
        """
        select h.subject_kind, h.version, h.audience, h.by_id, h.position_id, h.job, h.kind, count(*), min(length(h.body)), max(length(h.body)), count(o.event_id)
        from assignment a join history h on h.person_id = a.person_id and h.at = a.assigned_at and h.subject_id = a.id
        left join outbox o on o.event_id = h.id where a.plan_id = $1
        group by h.subject_kind, h.version, h.audience, h.by_id, h.position_id, h.job, h.kind
        """,
    ];

    public static async Task<Scenario[]> MakeAsync(BenchmarkStore store, Fill fill)
    {
        (_, ImmutableArray<Employee> people) = await fill.MatrixAsync(People, Requirements, others: 3);
        Plan assigned = await fill.PlanAsync("Tildelt", Requirements);
        Plan held = await fill.PlanAsync("Tildelt før", Requirements);
        LocalDate today = fill.Moment.Today;
        Actor actor = people[0].ActorWith(new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(fill.Trust.Id), today.PlusDays(-1)));
        RawAssigning byHand = new(store.Session.Raw, assigned, [.. people.Select(person => person.Position.Id.Value)], actor);
        RawAssigning again = new(store.Session.Raw, held, [.. people.Select(person => person.Position.Id.Value)], actor);
        await CheckAsync(store, people, assigned, actor, byHand);
        if (await ServiceAsync(store.Session.Services, actor, people, held) != People)
        {
            throw new InvalidOperationException("The plan could not be given to all.");
        }

        return
        [
            new Scenario(
                $"assign {Requirements} to {People}, {byHand.Rows} rows",
                [
                    new Variant("raw ADO, statements over all", async (_, number) => number == 0 && await byHand.AssignAsync(fill.Moment)),
                    new Variant("AssignmentService", async (session, number) =>
                        number == 0 && await ServiceAsync(session.Services, actor, people, assigned) == People),
                ],
                () => ResetAsync(store, assigned),
                CountRoundTrips: false),
            new Scenario(
                "assign again, nothing missing",
                [
                    new Variant("raw ADO, who lacks it", async (_, _) => await again.MissingAsync() == 0),
                    new Variant("AssignmentService", async (session, _) => await ServiceAsync(session.Services, actor, people, held) == 0),
                ]),
        ];
    }

    private static async ValueTask<int> ServiceAsync(IServiceProvider services, Actor actor, ImmutableArray<Employee> people, Plan plan)
    {
        ImmutableArray<AssignmentCellRequest> cells = [.. people.Select(person => new AssignmentCellRequest(person.Position.Id, plan.Id))];
        AssignmentBatch batch = (await services.GetRequiredService<AssignmentService>().AssignAsync(actor, cells)).Value;
        return batch.RefusedCount == 0 ? batch.AssignedCount : throw new InvalidOperationException($"{batch.RefusedCount} were refused.");
    }

    /// <summary>Compares what both ways write, at the same moment.</summary>
    private static async Task CheckAsync(BenchmarkStore store, ImmutableArray<Employee> people, Plan plan, Actor actor, RawAssigning byHand)
    {
        BusinessClock clock = store.Session.Services.GetRequiredService<BusinessClock>();
        await ServiceAsync(store.Session.Services, actor, people, plan);
        string stored = await store.Session.Raw.DescribeAsync(Written, plan.Id.Value);
        AssignmentCellRequest first = new(people[0].Position.Id, plan.Id);
        Assignment made = (await store.Session.Services.GetRequiredService<IAssignments>().JoiningAsync([first.Position], [first.Plan]))[0];
        await ResetAsync(store, plan);
        if (!await byHand.AssignAsync(new Moment(made.AssignedAt, clock.Read().Today)))
        {
            throw new InvalidOperationException($"By hand there were not {byHand.Rows} rows.");
        }

        string written = await store.Session.Raw.DescribeAsync(Written, plan.Id.Value);
        if (written != stored)
        {
            throw new InvalidOperationException($"By hand the rows are{Environment.NewLine}{written}, by the store{Environment.NewLine}{stored}.");
        }
    }

    private static async ValueTask ResetAsync(BenchmarkStore store, Plan plan)
    {
        string[] undo =
        [
            "delete from outbox where event_id in (select h.id from history h join assignment a on a.id = h.subject_id and a.person_id = h.person_id where a.plan_id = $1)",
            "delete from history where kind = 'assignment.assigned.v1' and subject_id in (select a.id from assignment a where a.plan_id = $1)",
            "delete from registration where requirement_id in (select l.requirement_id from plan_link l where l.plan_id = $1)",
            "delete from assignment where plan_id = $1",
        ];
        foreach (string sql in undo)
        {
            await store.Session.Raw.ExecuteAsync(sql, plan.Id.Value);
        }

        await store.AnalyzeAsync();
    }
}
