namespace Competence.Benchmarks.Stores;

/// <summary>Two ways to the same database.</summary>
/// <param name="Services">The services of a host on it.</param>
/// <param name="Raw">SQL by hand.</param>
internal sealed record Session(IServiceProvider Services, RawDatabase Raw);
