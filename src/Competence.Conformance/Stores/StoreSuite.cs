using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Stores;

/// <summary>What all suites begin with: an empty store for every test, and a first session on it.</summary>
public abstract class StoreSuite : IAsyncLifetime
{
    /// <summary>The store of this test.</summary>
    protected StoreFixture Store { get; private set; } = null!;

    /// <summary>The first session.</summary>
    protected StoreSession Session { get; private set; } = null!;

    /// <summary>Puts what a test begins with into the store.</summary>
    protected Given Given { get; private set; } = null!;

    /// <summary>The clock's date.</summary>
    protected LocalDate Today => Given.Moment.Today;

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync()
    {
        Store = CreateStore();
        Session = await Store.OpenAsync();
        Given = new Given(Session.Services);
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A new fixture; it is opened by the suite.</summary>
    protected abstract StoreFixture CreateStore();

    /// <summary>The state that is stored.</summary>
    protected ValueTask<TState?> FindAsync<TKey, TState>(TKey key)
        where TKey : struct
        where TState : class, IAggregate => Session.Get<IRepository<TKey, TState>>().FindAsync(key);
}
