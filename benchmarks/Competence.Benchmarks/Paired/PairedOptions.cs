using System.Globalization;

namespace Competence.Benchmarks.Paired;

/// <summary>What the verb <c>paired</c> was asked for.</summary>
/// <param name="Stores">The stores: <c>sqlite</c>, <c>postgresql</c>.</param>
/// <param name="Only">The kinds of operations.</param>
/// <param name="Server">The connection string of a PostgreSQL server.</param>
/// <param name="Rounds">How many slices each way gets.</param>
/// <param name="Milliseconds">How long a slice is.</param>
/// <param name="People">How many people each cohort has.</param>
/// <param name="Lines">How many lines the imported file has.</param>
/// <param name="Everybody">How many people have the requirement that is reset.</param>
/// <param name="Rows">How many registrations each of the tables with different keys has.</param>
internal sealed record PairedOptions(
    string[] Stores, string[] Only, string? Server, int Rounds, int Milliseconds, int People, int Lines, int Everybody, int Rows)
{
    public const string Usage = """
        paired [--store sqlite|postgresql] [--only fulfil,matrix,plan,visible,due,assign,load,import,night,reset,diff,keys] [--server "<connection string>"]
               [--rounds 12] [--slice 150] [--people 60] [--lines 80000] [--everybody 80000] [--rows 2000000]
        night, reset, diff (of a file with what is stored, without a store) and keys are done only when they are named.
        """;

    private static readonly string[] AllStores = ["sqlite", "postgresql"];
    private static readonly string[] UsualKinds = ["fulfil", "matrix", "plan", "visible", "due", "assign", "load", "import"];
    private static readonly string[] AllKinds = [.. UsualKinds, "night", "reset", "diff", "keys"];

    /// <exception cref="FormatException">An option is unknown or lacks its value.</exception>
    public static PairedOptions Parse(string[] args)
    {
        PairedOptions options = new(
            AllStores, UsualKinds, Environment.GetEnvironmentVariable("COMPETENCE_TEST_POSTGRES"), 12, 150, 60, 80_000, 80_000, 2_000_000);
        for (int i = 0; i < args.Length; i += 2)
        {
            string value = i + 1 < args.Length ? args[i + 1] : throw new FormatException($"{args[i]} lacks its value.{Environment.NewLine}{Usage}");
            options = args[i] switch
            {
                "--store" => options with { Stores = Some(value, AllStores) },
                "--only" => options with { Only = Some(value, AllKinds) },
                "--server" => options with { Server = value },
                "--rounds" => options with { Rounds = Number(args[i], value, 1) },
                "--slice" => options with { Milliseconds = Number(args[i], value, 1) },
                "--people" => options with { People = Number(args[i], value, 3) },
                "--lines" => options with { Lines = Number(args[i], value, 1_000) },
                "--everybody" => options with { Everybody = Number(args[i], value, 3) },
                "--rows" => options with { Rows = Number(args[i], value, 1_000) },
                _ => throw new FormatException($"There is no option {args[i]}.{Environment.NewLine}{Usage}"),
            };
        }

        return options;
    }

    private static string[] Some(string value, string[] all)
    {
        string[] chosen = value.Split(',');
        return chosen.Except(all).FirstOrDefault() is { } unknown
            ? throw new FormatException($"'{unknown}' is none of {string.Join(", ", all)}.")
            : chosen;
    }

    private static int Number(string option, string value, int least) => int.TryParse(value, CultureInfo.InvariantCulture, out int number) && number >= least
        ? number
        : throw new FormatException($"{option} is a number from {least} on, not '{value}'.");
}
