using System.Diagnostics;
using Competence.Benchmarks.Stores;

namespace Competence.Benchmarks.Paired;

/// <summary>
/// Runs the variants of a scenario in turns of a short slice each, in another order every round, so that whatever else uses the machine
/// falls on all of them.
/// </summary>
/// <param name="rounds">How many slices each variant gets; the first round only warms up and does not count.</param>
/// <param name="length">How long a slice lasts, unless the variant has nothing left to do.</param>
internal sealed class Slices(int rounds, TimeSpan length)
{
    public async Task<Measurement[]> RunAsync(Scenario scenario, BenchmarkStore store)
    {
        Variant[] variants = scenario.Variants;
        List<(double Microseconds, double Kilobytes)>[] slices = [.. variants.Select(_ => new List<(double, double)>())];
        for (int round = 0; round <= rounds; round++)
        {
            for (int turn = 0; turn < variants.Length; turn++)
            {
                int which = (turn + round) % variants.Length;
                (double, double) slice = await SliceAsync(scenario, variants[which], store.Session);
                if (round > 0)
                {
                    slices[which].Add(slice);
                }
            }
        }

        List<Measurement> measured = [];
        for (int which = 0; which < variants.Length; which++)
        {
            measured.Add(new Measurement(
                scenario.Name,
                variants[which].Name,
                Median(slices[which].Select(slice => slice.Microseconds)),
                Median(slices[which].Zip(slices[0], (slice, floor) => slice.Microseconds / floor.Microseconds)),
                Median(slices[which].Select(slice => slice.Kilobytes)),
                scenario.CountRoundTrips ? await store.CountRoundTripsAsync(scenario, variants[which]) : null));
        }

        return [.. measured];
    }

    private async Task<(double Microseconds, double Kilobytes)> SliceAsync(Scenario scenario, Variant variant, Session session)
    {
        if (scenario.ResetAsync is { } reset)
        {
            await reset();
        }

        GC.Collect();
        long allocated = GC.GetTotalAllocatedBytes();
        long start = Stopwatch.GetTimestamp();
        int done = 0;
        while (await variant.DoAsync(session, done))
        {
            done++;
            if (Stopwatch.GetElapsedTime(start) >= length)
            {
                break;
            }
        }

        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        return done == 0
            ? throw new InvalidOperationException($"{scenario.Name}, {variant.Name}: nothing was done in a slice.")
            : (elapsed.TotalMicroseconds / done, (GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / done);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
