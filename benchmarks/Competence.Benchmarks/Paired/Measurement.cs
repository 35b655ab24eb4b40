namespace Competence.Benchmarks.Paired;

/// <summary>What one variant cost.</summary>
/// <param name="Scenario">The operation.</param>
/// <param name="Variant">The way it was done.</param>
/// <param name="Microseconds">Time of one operation: the median of the slices.</param>
/// <param name="Ratio">Times the floor: the median over the rounds of slice by slice.</param>
/// <param name="Kilobytes">What one operation allocated in this process.</param>
/// <param name="RoundTrips">How often one operation waited for the server; none where that was not counted.</param>
internal sealed record Measurement(
    string Scenario, string Variant, double Microseconds, double Ratio, double Kilobytes, int? RoundTrips)
{
    public static string Header =>
        "| operation | way | median µs | ops/s | × floor | KB/op | round trips |\n|---|---|---:|---:|---:|---:|---:|";

    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"| {Scenario} | {Variant} | {Microseconds:0.#} | {1_000_000 / Microseconds:0.#} | {Ratio:0.00} | {Kilobytes:0.0} | {(RoundTrips is { } trips ? trips : "–")} |");
}
