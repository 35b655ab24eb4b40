using Competence.Testing.Building;
using Competence.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Hosting.Tests;

/// <summary>The packages as a host embeds them: the store in memory, the domain, the work behind the requests, and a clock that stands still.</summary>
internal sealed class HostUnderTest : IDisposable
{
    private readonly ServiceProvider _provider;

    public HostUnderTest(Action<IServiceCollection>? before = null, FakeClock? clock = null)
    {
        Clock = clock ?? FakeClock.OnAMonday();
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSingleton<IClock>(Clock);
        before?.Invoke(services);
        services.AddCompetence().AddDomain().UseInMemory().AddHosting();
        _provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Given = new Given(_provider);
    }

    public FakeClock Clock { get; }

    public Given Given { get; }

    public IServiceProvider Services => _provider;

    public TService Get<TService>()
        where TService : notnull => _provider.GetRequiredService<TService>();

    public void Dispose() => _provider.Dispose();
}
