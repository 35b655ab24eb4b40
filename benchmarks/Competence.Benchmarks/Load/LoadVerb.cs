using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Competence.Benchmarks.Load;

/// <summary>Asks a running host for its pages in a closed loop, for a bounded time and number.</summary>
internal static class LoadVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return await RunAsync(LoadOptions.Parse(args));
        }
        catch (Exception wrong) when (wrong is FormatException or HttpRequestException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 2;
        }
    }

    private static async Task<int> RunAsync(LoadOptions options)
    {
        using SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            CookieContainer = new CookieContainer(),
            MaxConnectionsPerServer = options.Connections,
        };
        using HttpClient client = new(handler) { BaseAddress = options.Address, Timeout = TimeSpan.FromSeconds(30) };
        LoadedPages pages = new(client);
        if (options.Name is { } name)
        {
            await pages.SignInAsync(name);
        }

        string[] paths = [.. await Task.WhenAll(options.Paths.Select(pages.ResolveAsync))];
        ConcurrentDictionary<string, ConcurrentBag<double>> answers = new(paths.Distinct().Select(path => KeyValuePair.Create(path, new ConcurrentBag<double>())));
        int asked = 0;
        int wrong = 0;
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, options.Connections).Select(_ => Task.Run(AskAsync)));
        TimeSpan taken = Stopwatch.GetElapsedTime(start);
        Print(answers, taken, wrong, options.Connections);
        return wrong == 0 ? 0 : 1;

        async Task AskAsync()
        {
            while (Stopwatch.GetElapsedTime(start).TotalSeconds < options.Seconds && Interlocked.Increment(ref asked) is var number && number <= options.Requests)
            {
                string path = paths[number % paths.Length];
                long from = Stopwatch.GetTimestamp();
                using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                await answer.Content.ReadAsByteArrayAsync();
                answers[path].Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        }
    }

    private static void Print(ConcurrentDictionary<string, ConcurrentBag<double>> answers, TimeSpan taken, int wrong, int connections)
    {
        int all = answers.Values.Sum(times => times.Count);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{all} answers over {connections} connections in {taken.TotalSeconds:0.0} s: {all / taken.TotalSeconds:0.0} a second, {wrong} not 200.\n"));
        Console.WriteLine("| page | answers | p50 ms | p95 ms | p99 ms |\n|---|---:|---:|---:|---:|");
        foreach ((string path, ConcurrentBag<double> times) in answers.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            double[] sorted = [.. times.Order()];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {path} | {sorted.Length} | {At(sorted, 0.5):0.0} | {At(sorted, 0.95):0.0} | {At(sorted, 0.99):0.0} |"));
        }
    }

    private static double At(double[] sorted, double share) => sorted is [] ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
