using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Benchmarks.Paired;
using Competence.Benchmarks.Stores;
using Competence.Plans;
using Competence.Registrations;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Benchmarks.Loading;

/// <summary>Loading 200 people who have 4 plans of 50: 40,000 registrations, 7 of 10 of them with the event that fulfilled it.</summary>
internal static class LoadScenario
{
    private const int People = 200;
    private const int Plans = 4;
    private const int EachHas = 50;

    private static readonly string[] Written =
    [
        """
        select state, is_renewal, version, count(*), sum(counted), count(distinct person_id), min(fulfilled_on), max(expires_on), min(next_notice_on),
            max(next_notice_on), count(next_notice_on), sum(active_plans), sum(relevant_plans), min(last_registered_at), min(length(body)), max(length(body))
        from registration group by state, is_renewal, version order by state
        """,
        "select state, completion, version, count(*), min(assigned_at), count(body) from assignment group by state, completion, version",
        """
        select kind, subject_kind, version, audience, count(*), min(at), max(at), count(distinct by_id), count(distinct position_id), min(length(body)), max(length(body))
        from history where kind in ('registration.registered.v1', 'assignment.assigned.v1') group by kind, subject_kind, version, audience order by kind
        """,
        "select count(*) from outbox",
    ];

    private static readonly string[] Undo =
    [
        "delete from history where kind in ('registration.registered.v1', 'assignment.assigned.v1')", "delete from registration", "delete from assignment",
        "delete from person_revision", "delete from outbox",
    ];

    public static async Task<Scenario> MakeAsync(BenchmarkStore store, Fill fill)
    {
        List<Plan> plans = [];
        for (int number = 0; number < Plans; number++)
        {
            plans.Add(await fill.PlanAsync($"Innlest {number}", EachHas));
        }

        ImmutableArray<Employee> people = await fill.PeopleAsync(People);
        Instant at = fill.Moment.Now - Duration.FromDays(400);
        (Assignment State, AssignmentEvent.Assigned Fact, EventOrigin Origin)[] assignments =
        [
            .. from person in people.OrderBy(person => person.Id)
               from plan in plans
               select LoadedHistory.Assigned(fill, person, plan, at),
        ];
        (Registration State, RegistrationEvent.Registered? Fact, EventOrigin Origin)[] registrations =
        [
            .. (from person in people.OrderBy(person => person.Id)
                from plan in plans
                from link in plan.ActiveLinks
                select (person, link)).Select((one, number) => LoadedHistory.Registered(fill, one.person, one.link, number)),
        ];
        ImmutableArray<LoadedState> states =
        [
            .. assignments.Select(one => new LoadedState(one.State, [new LoadedFact(one.Fact, one.Origin)])),
            .. registrations.Select(one => new LoadedState(one.State, one.Fact is null ? [] : [new LoadedFact(one.Fact, one.Origin)])),
        ];
        RawLoading byHand = new(store.Session.Raw, [.. assignments.Select(one => (one.State, one.Origin))], registrations);
        await CheckAsync(store, byHand, states);
        int rows = states.Length + states.Sum(state => state.Facts.Length);
        return new Scenario(
            $"load {rows} states and events",
            [
                new Variant(store is SqliteStore ? "raw ADO, json_each" : "raw ADO, COPY", async (_, number) => number == 0 && await byHand.LoadAsync()),
                new Variant("IBulkLoad", async (session, number) => number == 0 && await PortAsync(session.Services, states)),
                new Variant("IUnitOfWork", async (session, number) => number == 0 && await SaveAsync(session.Services, states)),
            ],
            () => ResetAsync(store),
            CountRoundTrips: false);
    }

    private static async ValueTask<bool> PortAsync(IServiceProvider services, ImmutableArray<LoadedState> states) =>
        (await services.GetRequiredService<IBulkLoad>().LoadAsync(states, services.GetRequiredService<BusinessClock>().Read().Today)).IsAccepted;

    /// <summary>The way without the port: opened registrations left out, one origin for all, 2,000 states a commit.</summary>
    private static async ValueTask<bool> SaveAsync(IServiceProvider services, ImmutableArray<LoadedState> states)
    {
        foreach (LoadedState[] some in states.Where(state => state.Facts is not []).Chunk(2_000))
        {
            IUnitOfWork work = services.GetRequiredService<IUnitOfWorkFactory>().Begin();
            foreach (LoadedState state in some)
            {
                if (state.State is Assignment assignment)
                {
                    work.Save(assignment, state.Facts[0].Fact);
                }
                else
                {
                    work.Save((Registration)state.State, state.Facts[0].Fact);
                }
            }

            if (!(await work.CommitAsync(some[0].Facts[0].Origin)).IsAccepted)
            {
                return false;
            }
        }

        return true;
    }

    private static async Task CheckAsync(BenchmarkStore store, RawLoading byHand, ImmutableArray<LoadedState> states)
    {
        await ResetAsync(store);
        await PortAsync(store.Session.Services, states);
        string stored = await store.Session.Raw.DescribeAsync(Written);
        await ResetAsync(store);
        await byHand.LoadAsync();
        string written = await store.Session.Raw.DescribeAsync(Written);
        if (written != stored)
        {
            throw new InvalidOperationException($"By hand the rows are{Environment.NewLine}{written}, by the store{Environment.NewLine}{stored}.");
        }
    }

    private static async ValueTask ResetAsync(BenchmarkStore store)
    {
        foreach (string sql in Undo)
        {
            await store.Session.Raw.ExecuteAsync(sql);
        }

        await store.AnalyzeAsync();
    }
}
