using System.Globalization;

namespace Competence.Benchmarks.Load;

/// <summary>What the verb <c>load</c> was asked for.</summary>
/// <param name="Address">Where the host listens; on this machine.</param>
/// <param name="Paths">
/// The pages, asked for in turn. One that ends in <c>/*</c> is the first link below it that its own page shows: <c>/matrix/*</c> is the first
/// plan that <c>/matrix</c> lists.
/// </param>
/// <param name="Connections">How many ask at once, each waiting for its answer before it asks again.</param>
/// <param name="Seconds">How long at most.</param>
/// <param name="Requests">How many requests at most.</param>
/// <param name="Name">The name, or part of it, of who signs in by the development sign-in at the first position; none for nobody.</param>
internal sealed record LoadOptions(
    Uri Address, string[] Paths, int Connections, int Seconds, int Requests, string? Name)
{
    public const string Usage = """
        load --url http://127.0.0.1:5000 [--paths /,/plans/*,/matrix/*] [--name <part of a name>]
             [--connections 8] [--seconds 15] [--requests 20000]
        """;

    private const int MostConnections = 64;
    private const int MostSeconds = 300;
    private const int MostRequests = 1_000_000;

    /// <exception cref="FormatException">An option is unknown, lacks its value or is out of bounds.</exception>
    public static LoadOptions Parse(string[] args)
    {
        LoadOptions options = new(new Uri("http://127.0.0.1:5000"), ["/"], 8, 15, 20_000, null);
        for (int i = 0; i < args.Length; i += 2)
        {
            string value = i + 1 < args.Length ? args[i + 1] : throw new FormatException($"{args[i]} lacks its value.{Environment.NewLine}{Usage}");
            options = args[i] switch
            {
                "--url" => options with { Address = Loopback(value) },
                "--paths" => options with { Paths = value.Split(',') },
                "--connections" => options with { Connections = Number(args[i], value, MostConnections) },
                "--seconds" => options with { Seconds = Number(args[i], value, MostSeconds) },
                "--requests" => options with { Requests = Number(args[i], value, MostRequests) },
                "--name" => options with { Name = value },
                _ => throw new FormatException($"There is no option {args[i]}.{Environment.NewLine}{Usage}"),
            };
        }

        return options;
    }

    private static Uri Loopback(string value) => Uri.TryCreate(value, UriKind.Absolute, out Uri? address) && address is { IsLoopback: true, Scheme: "http" or "https" }
        ? address
        : throw new FormatException($"'{value}' is no address on this machine: load is put on nobody else.");

    private static int Number(string option, string value, int most) => int.TryParse(value, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most
        ? number
        : throw new FormatException($"{option} is a number from 1 to {most}, not '{value}'.");
}
