using Competence.Delegation;

namespace Competence.Hosting.Nightly;

/// <summary>Ends the deputyships of leaders who lead nobody any more (DEP-15).</summary>
/// <param name="service">Does it.</param>
internal sealed class EndedDeputyshipsJob(DeputyshipRunService service) : INightlyJob
{
    /// <inheritdoc/>
    public string Name => "ended-deputyships";

    /// <inheritdoc/>
    public async ValueTask RunAsync(LocalDate today, CancellationToken cancellationToken = default)
    {
        Result<int> run = await service.RunAsync(Actor.OfJob(Name), cancellationToken);
        if (!run.IsAccepted)
        {
            throw new InvalidOperationException($"The nightly run was refused: {run.Refusal}");
        }
    }
}
