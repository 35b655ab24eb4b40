using System.Collections.Immutable;

namespace Competence.Registrations;

/// <summary>Finds what the nightly run must look at, by an index.</summary>
public interface IDueRegistrations
{
    /// <summary>
    /// Up to <paramref name="take"/> registrations whose next notice is on <paramref name="today"/> or earlier, in the order of person and
    /// definition, after <paramref name="last"/>; from the start when there is none.
    /// </summary>
    ValueTask<ImmutableArray<RegistrationRow>> ListAsync(
        LocalDate today, RegistrationKey? last, int take, CancellationToken cancellationToken = default);
}
