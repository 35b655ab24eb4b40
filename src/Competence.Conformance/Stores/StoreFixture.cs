using Competence.InMemory.Courses;
using Competence.Requirements.Courses;
using Competence.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Conformance.Stores;

/// <summary>One empty store for one test. A store's author derives from it once and says how a host takes the store.</summary>
public abstract class StoreFixture : IAsyncDisposable
{
    private readonly SemaphoreSlim _opening = new(1);
    private ServiceProvider? _services;

    /// <summary>The clock of the host, which stands still until a test moves it.</summary>
    public FakeClock Clock { get; } = FakeClock.OnAMonday();

    /// <summary>The learning portal's courses in the host; empty until a test puts some there.</summary>
    public InMemoryCourseCatalogue Courses { get; } = new();

    /// <summary>Opens a session, as a request to a host does: the first one on an empty store, each further one on the same store.</summary>
    /// <param name="ids">Where identifiers come from, when the store is opened first; the host's own source when none is given.</param>
    public async ValueTask<StoreSession> OpenAsync(IIdSource? ids = null)
    {
        await _opening.WaitAsync();
        try
        {
            if (_services is null)
            {
                _services = await BuildAsync(ids);
                await PrepareAsync(_services);
            }
        }
        finally
        {
            _opening.Release();
        }

        return new StoreSession(_services.CreateAsyncScope());
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        _opening.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Adds the store, with nothing in it, to a host that already has the domain's services.</summary>
    /// <param name="builder">The host.</param>
    protected abstract ValueTask UseAsync(CompetenceBuilder builder);

    /// <summary>Makes the store ready, for instance by migrating it; nothing by default.</summary>
    /// <param name="services">The services of the host.</param>
    protected virtual ValueTask PrepareAsync(IServiceProvider services) => ValueTask.CompletedTask;

    private async ValueTask<ServiceProvider> BuildAsync(IIdSource? ids)
    {
        ServiceCollection services = [];
        services.AddSingleton<IClock>(Clock);
        services.AddSingleton<ICourseCatalogue>(Courses);
        if (ids is not null)
        {
            services.AddSingleton(ids);
        }

        CompetenceBuilder builder = services.AddCompetence(options => options.NationalIdentityKey = [.. Enumerable.Range(1, CompetenceOptions.ShortestKey).Select(number => (byte)number)]).AddDomain().UseFilesInMemory();
        await UseAsync(builder);
        return services.BuildServiceProvider();
    }
}
