using Competence;
using Competence.Hosting.Nightly;
using Competence.Hosting.Outbox;
using Competence.Hosting.Resets;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the work that goes on behind the requests.</summary>
public static class CompetenceHostingExtensions
{
    /// <summary>Adds the outbox dispatcher, with handlers in this process, the nightly run, and what carries out resets of requirements for everybody.</summary>
    /// <param name="builder">Where it is added.</param>
    /// <param name="configure">Sets when the nightly jobs run; called at once.</param>
    /// <remarks>Safe to call more than once. A transport that the host registered before wins; register <see cref="IEventHandler"/>s as they are needed.</remarks>
    public static CompetenceBuilder AddHosting(this CompetenceBuilder builder, Action<NightlyOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        NightlyOptions nightly = builder.Services.Select(service => service.ImplementationInstance).OfType<NightlyOptions>().FirstOrDefault()
            ?? new NightlyOptions();
        configure?.Invoke(nightly);

        builder.Services.TryAddSingleton(nightly);
        builder.Services.TryAddSingleton(new OutboxOptions());
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton<IMessageTransport, InProcessTransport>();
        builder.Services.TryAddSingleton<OutboxDispatcher>();
        builder.Services.TryAddSingleton<NightlyRunner>();
        builder.Services.TryAddSingleton<RequirementResetRunner>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<INightlyJob, RecertificationJob>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<INightlyJob, LoansRunOutJob>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<INightlyJob, DueRegistrationsJob>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<INightlyJob, EndedDeputyshipsJob>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<INightlyJob, UnattachedFilesJob>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OutboxDispatcher>(services => services.GetRequiredService<OutboxDispatcher>()));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, NightlyRunner>(services => services.GetRequiredService<NightlyRunner>()));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RequirementResetRunner>(services => services.GetRequiredService<RequirementResetRunner>()));
        return builder;
    }
}
