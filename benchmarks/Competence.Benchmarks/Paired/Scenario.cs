namespace Competence.Benchmarks.Paired;

/// <summary>An operation done in several ways; the first one is the floor that the others are held against.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Variants">The ways; the floor first.</param>
/// <param name="ResetAsync">Puts the data back before each slice; not timed.</param>
/// <param name="CountRoundTrips">Whether round trips can be counted: many operations must follow each other without a reset.</param>
internal sealed record Scenario(string Name, Variant[] Variants, Func<ValueTask>? ResetAsync = null, bool CountRoundTrips = true);
