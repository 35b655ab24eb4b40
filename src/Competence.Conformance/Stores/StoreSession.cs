using Microsoft.Extensions.DependencyInjection;

namespace Competence.Conformance.Stores;

/// <summary>One session on a store: what one request of a host has.</summary>
/// <param name="scope">The services of the request.</param>
public sealed class StoreSession(AsyncServiceScope scope) : IAsyncDisposable
{
    /// <summary>The services of the request.</summary>
    public IServiceProvider Services => scope.ServiceProvider;

    /// <summary>A port or service.</summary>
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Commits what <paramref name="stage"/> stages.</summary>
    /// <param name="stage">Stages.</param>
    /// <param name="origin">Who and when; a job, now, when none is given.</param>
    /// <param name="cancellationToken">Handed on to the store.</param>
    public ValueTask<Result<Commit>> CommitAsync(Action<IUnitOfWork> stage, EventOrigin? origin = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stage);
        IUnitOfWork work = Get<IUnitOfWorkFactory>().Begin();
        stage(work);
        return work.CommitAsync(origin ?? Origin(), cancellationToken);
    }

    /// <summary>The origin of what a job does now.</summary>
    public EventOrigin Origin() => new(Get<BusinessClock>().Read().Now, By: null, Job: "conformance");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
