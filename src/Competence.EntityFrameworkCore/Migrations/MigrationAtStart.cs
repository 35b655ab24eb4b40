using Microsoft.Extensions.Hosting;

namespace Competence.EntityFrameworkCore.Migrations;

/// <summary>Applies the migrations before any other hosted service starts.</summary>
internal sealed class MigrationAtStart(IStoreMigrations migrations) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken) => await migrations.ApplyAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
