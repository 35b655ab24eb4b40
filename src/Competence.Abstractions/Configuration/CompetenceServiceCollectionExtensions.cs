using Competence;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds competence management to a host.</summary>
public static class CompetenceServiceCollectionExtensions
{
    /// <summary>Adds what all packages stand on: options, clock and identifiers. Go on with <c>.AddDomain()</c> and a store.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the options; called at once.</param>
    /// <remarks>Safe to call more than once: the first options stay and are configured further. A service that the host registered before wins.</remarks>
    public static CompetenceBuilder AddCompetence(this IServiceCollection services, Action<CompetenceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        CompetenceOptions options = services.Select(service => service.ImplementationInstance).OfType<CompetenceOptions>().FirstOrDefault()
            ?? new CompetenceOptions();
        configure?.Invoke(options);

        services.TryAddSingleton(options);
#pragma warning disable RS0030 // The default for hosts that register no clock of their own.
        services.TryAddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
        services.TryAddSingleton<IIdSource, TimeOrderedIds>();
        services.TryAddSingleton<BusinessClock>();
        return new CompetenceBuilder(services, options);
    }
}
