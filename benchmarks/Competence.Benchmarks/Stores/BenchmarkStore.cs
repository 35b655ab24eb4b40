using Competence.Benchmarks.Paired;
using Competence.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Competence.Benchmarks.Stores;

/// <summary>A database of its own with a host on it and SQL by hand beside it.</summary>
internal abstract class BenchmarkStore : IAsyncDisposable
{
    private ServiceProvider? _host;
    private AsyncServiceScope _scope;

    /// <summary>The services of one scope of the host, and the same database by hand.</summary>
    public Session Session { get; private set; } = null!;

    /// <summary>Makes the database and the host.</summary>
    public async Task OpenAsync()
    {
        await CreateAsync();
        _host = Host();
        await _host.GetRequiredService<IStoreMigrations>().ApplyAsync();
        _scope = _host.CreateAsyncScope();
        Session = new Session(_scope.ServiceProvider, MakeRaw(_host));
    }

    /// <summary>Tells the planner what lies in the tables, and takes away what was deleted.</summary>
    public abstract ValueTask AnalyzeAsync();

    /// <summary>How many round trips one operation takes on a host of its own; none where there is no network.</summary>
    public virtual Task<int?> CountRoundTripsAsync(Scenario scenario, Variant variant) => Task.FromResult<int?>(null);

    public async ValueTask DisposeAsync()
    {
        await Session.Raw.DisposeAsync();
        await _scope.DisposeAsync();
        await _host!.DisposeAsync();
        await DropAsync();
    }

    protected static ServiceProvider Host(Action<CompetenceBuilder> use)
    {
        ServiceCollection services = [];
        CompetenceBuilder builder = services.AddCompetence().AddDomain();
        use(builder);
        return services.BuildServiceProvider();
    }

    protected abstract ServiceProvider Host();

    protected abstract RawDatabase MakeRaw(IServiceProvider host);

    protected abstract ValueTask CreateAsync();

    protected abstract ValueTask DropAsync();

    /// <summary>A connection of the store's own pool.</summary>
    protected static NpgsqlConnection ConnectionOf(IServiceProvider host)
    {
        CompetenceDbContext context = host.GetRequiredService<IDbContextFactory<CompetenceDbContext>>().CreateDbContext();
        return (NpgsqlConnection)context.Database.GetDbConnection();
    }
}
