using Competence.Attachments;

namespace Competence.Hosting.Nightly;

/// <summary>Deletes the contents of files that belong to nothing: of uploads that came to nothing, and of files that were taken away (PRG-19).</summary>
/// <param name="service">Does it.</param>
internal sealed class UnattachedFilesJob(FileSweepService service) : INightlyJob
{
    /// <inheritdoc/>
    public string Name => "unattached-files";

    /// <inheritdoc/>
    public async ValueTask RunAsync(LocalDate today, CancellationToken cancellationToken = default)
    {
        Result<int> run = await service.RunAsync(Actor.OfJob(Name), cancellationToken);
        if (!run.IsAccepted)
        {
            throw new InvalidOperationException($"The sweep was refused: {run.Refusal}");
        }
    }
}
