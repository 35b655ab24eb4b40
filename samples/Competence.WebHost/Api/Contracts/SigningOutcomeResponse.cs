using Competence.Registrations;

namespace Competence.WebHost.Api.Contracts;

/// <summary>What became of a decision on one repetition.</summary>
/// <param name="Repetition">The repetition.</param>
/// <param name="Refusal">Why nothing was done to it; none when the decision is stored.</param>
internal sealed record SigningOutcomeResponse(RepetitionId Repetition, RefusalResponse? Refusal = null)
{
    /// <summary>Writes an outcome.</summary>
    public static SigningOutcomeResponse Of(SigningOutcome outcome) =>
        new(outcome.Repetition, outcome.Refusal is { } refusal ? RefusalResponse.Of(refusal) : null);
}
