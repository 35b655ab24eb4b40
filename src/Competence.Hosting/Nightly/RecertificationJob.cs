using Competence.Absences;

namespace Competence.Hosting.Nightly;

/// <summary>Resets what is to be done again after absences that have ended (ABS-10).</summary>
/// <param name="service">Does it.</param>
internal sealed class RecertificationJob(RecertificationService service) : INightlyJob
{
    /// <inheritdoc/>
    public string Name => "recertification";

    /// <inheritdoc/>
    public async ValueTask RunAsync(LocalDate today, CancellationToken cancellationToken = default)
    {
        Result<RecertificationReport> run = await service.RunAsync(Actor.OfJob(Name), today, cancellationToken);
        if (!run.TryPickValue(out RecertificationReport? report, out Refusal? refusal))
        {
            throw new InvalidOperationException($"The recertification was refused: {refusal}");
        }

        if (report.Failed > 0)
        {
            throw new InvalidOperationException(
                $"{report.Failed} absences could not be settled, because others changed the same people or because of an error; they are due again.",
                report.FirstError);
        }
    }
}
