using Competence.Loans;

namespace Competence.Hosting.Nightly;

/// <summary>Puts away the temporary positions of loans that have run out, with the plans assigned there (LOA-16, LOA-35).</summary>
/// <param name="service">Does it.</param>
internal sealed class LoansRunOutJob(LoanNightService service) : INightlyJob
{
    /// <inheritdoc/>
    public string Name => "loans-run-out";

    /// <inheritdoc/>
    public async ValueTask RunAsync(LocalDate today, CancellationToken cancellationToken = default)
    {
        Result<int> run = await service.RunAsync(Actor.OfJob(Name), cancellationToken);
        if (!run.IsAccepted)
        {
            throw new InvalidOperationException($"The run over loans was refused: {run.Refusal}");
        }
    }
}
