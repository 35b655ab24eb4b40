using Microsoft.Extensions.DependencyInjection;

namespace Competence.EntityFrameworkCore.Tests.Databases;

/// <summary>A database of its own for one test, with the migrations applied.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    private readonly List<ServiceProvider> _hosts = [];

    /// <summary>Another host on this database: its own services, caches and connections.</summary>
    public ServiceProvider Host(Action<IServiceCollection>? configure = null)
    {
        ServiceCollection services = [];
        configure?.Invoke(services);
        Use(services.AddCompetence().AddDomain());
        ServiceProvider host = services.BuildServiceProvider();
        _hosts.Add(host);
        return host;
    }

    /// <summary>Makes <paramref name="builder"/> keep its data here.</summary>
    public abstract CompetenceBuilder Use(CompetenceBuilder builder);

    public async ValueTask DisposeAsync()
    {
        foreach (ServiceProvider host in _hosts)
        {
            await host.DisposeAsync();
        }

        await DropAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract ValueTask DropAsync();
}
