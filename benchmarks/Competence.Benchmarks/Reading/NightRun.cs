using System.Collections.Immutable;
using Competence.Benchmarks.Paired;
using Competence.Benchmarks.Stores;
using Competence.Registrations;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Benchmarks.Reading;

/// <summary>The nightly run with the same number due among more and more that is stored: it shall cost what is due, not what exists.</summary>
internal static class NightRun
{
    private const int People = 30;
    private const int EachHas = 200;
    private const int Due = 400;

    private static readonly int[] Times = [1, 10, 100];

    private static readonly string[] Undo =
    [
        "delete from outbox where event_id in (select h.id from history h where h.kind like 'registration-notice.%')",
        "delete from history where kind like 'registration-notice.%'",
        """
        update registration set next_notice_on = $1
        where exists (select 1 from due_tonight d where d.person_id = registration.person_id and d.requirement_id = registration.requirement_id)
        """,
    ];

    /// <summary>Measures and prints it for each size.</summary>
    /// <param name="makeStore">Makes a new store, not opened yet.</param>
    /// <param name="slices">How it is measured.</param>
    public static async Task RunAsync(Func<BenchmarkStore> makeStore, Slices slices)
    {
        foreach (int times in Times)
        {
            await using BenchmarkStore store = makeStore();
            await store.OpenAsync();
            foreach (Measurement measured in await slices.RunAsync(await MakeAsync(store, times), store))
            {
                Console.WriteLine(measured);
            }
        }
    }

    private static async Task<Scenario> MakeAsync(BenchmarkStore store, int times)
    {
        Fill fill = new(store.Session.Services);
        await fill.OrganiseAsync();
        (_, ImmutableArray<Employee> people) = await fill.MatrixAsync(People, requirements: EachHas / 4, others: 3);
        if (times > 1)
        {
            await Bystanders.AddAsync(store, people[0].Id.Value, Guid.Empty, People * (times - 1));
        }

        RawDatabase raw = store.Session.Raw;
        LocalDate today = fill.Moment.Today;
        await raw.ExecuteAsync($"""
            create table due_tonight as select person_id, requirement_id from registration
            where state = {(int)RegistrationState.Fulfilled} and relevant_plans > 0 order by person_id, requirement_id limit {Due}
            """);
        await raw.ExecuteAsync(
            """
            update registration set expires_on = $1
            where exists (select 1 from due_tonight d where d.person_id = registration.person_id and d.requirement_id = registration.requirement_id)
            """,
            today.PlusDays(StatusDay.Horizon - 1));
        await PutBackAsync(store, today);
        NightlyRunReport first = await NightAsync(store.Session.Services);
        return first.ExpiringSoon == Due
            ? new Scenario(
                $"night: {Due} due of {People * EachHas * times}",
                [
                    new Variant("raw ADO, what is due read by the index", async (session, number) => number == 0 && await DueScenario.ReadDueAsync(session.Raw, today) > 0),
                    new Variant("NightlyRunService", async (session, number) => number == 0 && (await NightAsync(session.Services)).ExpiringSoon == Due),
                ],
                () => PutBackAsync(store, today),
                CountRoundTrips: false)
            : throw new InvalidOperationException($"Due were to be {Due}, and {first.ExpiringSoon} were found.");
    }

    private static async ValueTask<NightlyRunReport> NightAsync(IServiceProvider services) =>
        (await services.GetRequiredService<NightlyRunService>().RunAsync(Actor.OfJob("nightly-run"))).Value;

    private static async ValueTask PutBackAsync(BenchmarkStore store, LocalDate today)
    {
        await store.Session.Raw.ExecuteAsync(Undo[0]);
        await store.Session.Raw.ExecuteAsync(Undo[1]);
        await store.Session.Raw.ExecuteAsync(Undo[2], today);
        await store.AnalyzeAsync();
    }
}
