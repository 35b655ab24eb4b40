using System.Collections.Immutable;
using Competence.Benchmarks.Paired;
using Competence.Benchmarks.Stores;
using Competence.Plans;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Benchmarks.Resetting;

/// <summary>Resetting one requirement for everybody who has it, 7 of 10 of them with it fulfilled, in batches that can be gone on with.</summary>
internal static class ResetScenario
{
    private const string Reason = "Ny prosedyre";

    private static readonly string[] Written =
    [
        """
        select state, is_renewal, counted, fulfilled_on, expires_on, active_plans, relevant_plans, next_notice_on, version, body, count(*)
        from registration where requirement_id = $1
        group by state, is_renewal, counted, fulfilled_on, expires_on, active_plans, relevant_plans, next_notice_on, version, body
        order by version, next_notice_on
        """,
        """
        select h.subject_kind, h.version, h.audience, h.by_id, h.position_id, h.job, h.kind, count(*), min(length(h.body)), max(length(h.body)), count(o.event_id)
        from history h left join outbox o on o.event_id = h.id where h.subject_id = $1 and h.kind = 'registration.reset-for-everybody.v1'
        group by h.subject_kind, h.version, h.audience, h.by_id, h.position_id, h.job, h.kind order by h.version
        """,
    ];

    public static async Task<Scenario> MakeAsync(BenchmarkStore store, Fill fill, int people)
    {
        (ImmutableArray<Plan> plans, ImmutableArray<Employee> employees) = await fill.MatrixAsync(people, requirements: 4, others: 0);
        IServiceProvider services = store.Session.Services;
        Requirement requirement = (await services.GetRequiredService<IRepository<RequirementId, Requirement>>().FindAsync(plans[0].Links[0].Requirement))!;
        Actor actor = employees[0].ActorWith(new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(fill.Trust.Id), fill.Moment.Today.PlusDays(-1)));
        await KeepAsync(store, requirement);
        RawResetting byHand = new(store.Session.Raw, requirement, people);
        RequirementReset reset = await CheckAsync(store, requirement, actor, byHand);
        return new Scenario(
            $"reset one requirement for {people}, {byHand.Rows} rows",
            [
                new Variant("raw ADO, statements over all", async (_, number) => number == 0 && await byHand.ResetAsync(fill.Moment, reset)),
                new Variant("RequirementResetService", async (session, number) =>
                    number == 0 && (await ServiceAsync(session.Services, actor, requirement.Id)).Registrations == people),
            ],
            () => PutBackAsync(store, requirement),
            CountRoundTrips: false);
    }

    private static async ValueTask<RequirementReset> ServiceAsync(IServiceProvider services, Actor actor, RequirementId requirement)
    {
        RequirementResetService service = services.GetRequiredService<RequirementResetService>();
        Requirement found = (await services.GetRequiredService<IRepository<RequirementId, Requirement>>().FindAsync(requirement))!;
        RequirementReset begun = (await service.BeginAsync(actor, requirement, found.Version, Reason)).Value;
        return (await service.RunAsync(actor, begun.Id)).Value;
    }

    /// <summary>Compares what both ways write.</summary>
    private static async Task<RequirementReset> CheckAsync(BenchmarkStore store, Requirement requirement, Actor actor, RawResetting byHand)
    {
        BusinessClock clock = store.Session.Services.GetRequiredService<BusinessClock>();
        RequirementReset reset = await ServiceAsync(store.Session.Services, actor, requirement.Id);
        string stored = await store.Session.Raw.DescribeAsync(Written, requirement.Id.Value);
        await PutBackAsync(store, requirement);
        if (!await byHand.ResetAsync(clock.Read(), reset))
        {
            throw new InvalidOperationException($"By hand there were not {byHand.Rows} rows.");
        }

        string written = await store.Session.Raw.DescribeAsync(Written, requirement.Id.Value);
        return written == stored
            ? reset
            : throw new InvalidOperationException($"By hand the rows are{Environment.NewLine}{written}, by the store{Environment.NewLine}{stored}.");
    }

    private static async ValueTask KeepAsync(BenchmarkStore store, Requirement requirement) =>
        await store.Session.Raw.ExecuteAsync("create table kept as select * from registration where requirement_id = $1", requirement.Id.Value);

    private static async ValueTask PutBackAsync(BenchmarkStore store, Requirement requirement)
    {
        string[] undo =
        [
            "delete from outbox where event_id in (select h.id from history h where h.subject_id = $1 and h.kind = 'registration.reset-for-everybody.v1')",
            "delete from history where subject_id = $1 and kind = 'registration.reset-for-everybody.v1'",
            "delete from registration where requirement_id = $1",
            "insert into registration select * from kept where requirement_id = $1 order by person_id",
        ];
        foreach (string sql in undo)
        {
            await store.Session.Raw.ExecuteAsync(sql, requirement.Id.Value);
        }

        await store.AnalyzeAsync();
    }
}
