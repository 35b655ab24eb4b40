using Competence.Registrations;

namespace Competence.Hosting.Nightly;

/// <summary>Says what is due on registrations, and opens plans whose requirements have expired (PRG-69 to PRG-71, ASG-51).</summary>
/// <param name="service">Does it.</param>
internal sealed class DueRegistrationsJob(NightlyRunService service) : INightlyJob
{
    /// <inheritdoc/>
    public string Name => "due-registrations";

    /// <inheritdoc/>
    public async ValueTask RunAsync(LocalDate today, CancellationToken cancellationToken = default)
    {
        Result<NightlyRunReport> run = await service.RunAsync(Actor.OfJob(Name), today, cancellationToken: cancellationToken);
        if (!run.IsAccepted)
        {
            throw new InvalidOperationException($"The nightly run was refused: {run.Refusal}");
        }
    }
}
