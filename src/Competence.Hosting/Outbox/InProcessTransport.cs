using Microsoft.Extensions.DependencyInjection;

namespace Competence.Hosting.Outbox;

/// <summary>Calls every registered <see cref="IEventHandler"/> in this process, one after the other, with services of their own.</summary>
/// <param name="scopes">Gives each event its own services.</param>
public sealed class InProcessTransport(IServiceScopeFactory scopes) : IMessageTransport
{
    /// <inheritdoc/>
    public async ValueTask PublishAsync(HistoryEntry entry, CancellationToken cancellationToken = default)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        foreach (IEventHandler handler in scope.ServiceProvider.GetServices<IEventHandler>())
        {
            await handler.HandleAsync(entry, cancellationToken);
        }
    }
}
