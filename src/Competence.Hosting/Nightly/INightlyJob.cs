namespace Competence.Hosting.Nightly;

/// <summary>Something that is done once for every date. Packages and hosts register their own; they run in the order of registration.</summary>
/// <remarks>Be idempotent: after a stop in the middle, and at every start of a host, the job runs again for the same date.</remarks>
public interface INightlyJob
{
    /// <summary>A short name for logs, such as <c>due-registrations</c>.</summary>
    string Name { get; }

    /// <summary>Does the work of <paramref name="today"/>, and what earlier dates left when no host was running.</summary>
    ValueTask RunAsync(LocalDate today, CancellationToken cancellationToken = default);
}
