using Microsoft.Extensions.DependencyInjection;

namespace Competence.EntityFrameworkCore.Tests.Databases;

/// <summary>Tests that run on every database that the store supports, each on a database of its own.</summary>
public abstract class RelationalTests : IAsyncLifetime
{
    protected TestDatabase Database { get; private set; } = null!;

    protected ServiceProvider Host { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Database = await CreateAsync();
        Host = Database.Host();
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected abstract ValueTask<TestDatabase> CreateAsync();
}
