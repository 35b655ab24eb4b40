using System.Globalization;
using Competence.Benchmarks.Paired;
using Competence.Benchmarks.Stores;

namespace Competence.Benchmarks.Keys;

/// <summary>Holds identifiers (uuid version 7) as keys of the registrations against numbers (bigint), in two tables that are otherwise the same.</summary>
internal static class KeysRun
{
    private const int LoadRounds = 20;
    private const int MatrixPeople = 200;
    private const int AtATime = 100;

    public static async Task RunAsync(BenchmarkStore store, Slices slices, int rows)
    {
        int chunk = Math.Max(MatrixPeople, rows / Population.EachHas / (LoadRounds + 1));
        Population population = new(chunk * (LoadRounds + 1));
        LocalDate today = new(2026, 11, 22);
        LocalDate day = today.PlusDays(2);
        KeyedTable numbers = KeyedTable.OfNumbers("registration_by_number", today);
        KeyedTable ids = KeyedTable.OfIds("registration_by_id", population.People, today);
        await KeyTables.MakeAsync(store, numbers);
        await KeyTables.MakeAsync(store, ids);

        int loaded = chunk * Population.EachHas;
        await PrintAsync(new Slices(LoadRounds, TimeSpan.Zero), store, Both($"load {loaded} rows", (table, session, _) => table.LoadAsync(session.Raw, chunk)));
        await store.AnalyzeAsync();
        (string, long, long)[] sizes =
            [.. (await KeyTables.SizesAsync(store, numbers)).Zip(await KeyTables.SizesAsync(store, ids), (number, id) => (number.Part, number.Bytes, id.Bytes))];
        int due = await numbers.DueAsync(store.Session.Raw, day);
        await PrintAsync(slices, store, Both("person whole, 198 rows", (table, session, number) =>
            table.PersonAsync(session.Raw, population.Scattered(number))));
        await PrintAsync(slices, store, Both($"matrix {MatrixPeople} × {Population.EverybodyHas}", (table, session, number) =>
            table.MatrixAsync(session.Raw, population.Scattered(number) % (population.People - MatrixPeople), MatrixPeople)));
        await PrintAsync(slices, store, Both($"due: {due} of {population.People * Population.EachHas}", async (table, session, _) =>
            await table.DueAsync(session.Raw, day) == due));
        await PrintAsync(slices, store, Both("update 1 row", (table, session, _) => table.UpdateAsync(session.Raw, population, 1)));
        await PrintAsync(slices, store, Both($"update {AtATime} rows", (table, session, _) => table.UpdateAsync(session.Raw, population, AtATime)));
        PrintSizes(sizes);

        Scenario Both(string name, Func<KeyedTable, Session, int, ValueTask<bool>> operation) => new(
            name,
            [
                new Variant("bigint", (session, number) => operation(numbers, session, number)),
                new Variant("uuid", (session, number) => operation(ids, session, number)),
            ],
            CountRoundTrips: false);
    }

    private static async Task PrintAsync(Slices slices, BenchmarkStore store, Scenario scenario)
    {
        foreach (Measurement measured in await slices.RunAsync(scenario, store))
        {
            Console.WriteLine(measured);
        }
    }

    private static void PrintSizes((string Part, long Number, long Id)[] sizes)
    {
        Console.WriteLine($"{Environment.NewLine}| | bigint, MB | uuid, MB | × |{Environment.NewLine}|---|---:|---:|---:|");
        foreach ((string part, long number, long id) in sizes)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {part} | {number / 1e6:0} | {id / 1e6:0} | {(double)id / number:0.00} |"));
        }
    }
}
