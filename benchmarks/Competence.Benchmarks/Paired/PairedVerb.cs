using Competence.Benchmarks.Assigning;
using Competence.Benchmarks.Fulfilling;
using Competence.Benchmarks.Importing;
using Competence.Benchmarks.Keys;
using Competence.Benchmarks.Loading;
using Competence.Benchmarks.Reading;
using Competence.Benchmarks.Resetting;
using Competence.Benchmarks.Stores;

namespace Competence.Benchmarks.Paired;

/// <summary>Measures the stores beside SQL by hand that does the same, in turns of short slices in one process.</summary>
internal static class PairedVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            PairedOptions options = PairedOptions.Parse(args);
            foreach (string name in options.Stores)
            {
                await RunAsync(options, name);
            }

            return 0;
        }
        catch (FormatException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 2;
        }
    }

    private static async Task RunAsync(PairedOptions options, string name)
    {
        Console.WriteLine($"{Environment.NewLine}## {name}{Environment.NewLine}");
        Console.WriteLine(Measurement.Header);
        Slices slices = new(options.Rounds, TimeSpan.FromMilliseconds(options.Milliseconds));
        foreach (string kind in options.Only)
        {
            if (kind == "night")
            {
                await NightRun.RunAsync(() => Make(options, name), slices);
                continue;
            }

            await using BenchmarkStore store = Make(options, name);
            await store.OpenAsync();
            if (kind == "import")
            {
                await ImportScenario.RunAsync(store.Session.Services, options.Lines);
                continue;
            }

            if (kind == "diff")
            {
                await DiffScenario.RunAsync(options.Lines);
                continue;
            }

            if (kind == "keys")
            {
                await KeysRun.RunAsync(store, slices, options.Rows);
                continue;
            }

            foreach (Scenario scenario in await ScenariosAsync(kind, store, options))
            {
                foreach (Measurement measured in await slices.RunAsync(scenario, store))
                {
                    Console.WriteLine(measured);
                }
            }
        }
    }

    private static BenchmarkStore Make(PairedOptions options, string name) => name switch
    {
        "sqlite" => new SqliteStore(),
        _ => new PostgreSqlStore(options.Server ?? throw new FormatException($"PostgreSQL needs --server.{Environment.NewLine}{PairedOptions.Usage}")),
    };

    private static async Task<Scenario[]> ScenariosAsync(string kind, BenchmarkStore store, PairedOptions options)
    {
        Fill fill = new(store.Session.Services);
        await fill.OrganiseAsync();
        return kind switch
        {
            "fulfil" => await FulfilScenarios.MakeAsync(store, fill, options.People),
            "matrix" => [await MatrixScenario.MakeAsync(store, fill)],
            "assign" => await AssignScenarios.MakeAsync(store, fill),
            "load" => [await LoadScenario.MakeAsync(store, fill)],
            "reset" => [await ResetScenario.MakeAsync(store, fill, options.Everybody)],
            "visible" => await VisibleScenarios.MakeAsync(store, fill),
            "plan" => [await PlanScenario.MakeAsync(store, fill)],
            _ => [await DueScenario.MakeAsync(store, fill)],
        };
    }
}
