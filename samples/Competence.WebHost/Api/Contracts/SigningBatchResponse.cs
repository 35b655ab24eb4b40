using System.Collections.Immutable;
using Competence.Registrations;

namespace Competence.WebHost.Api.Contracts;

/// <summary>What deciding on several repetitions came to.</summary>
/// <param name="Registration">The registration after all of it.</param>
/// <param name="Outcomes">One for each decision, in the order they were asked for.</param>
internal sealed record SigningBatchResponse(RegistrationResponse Registration, ImmutableArray<SigningOutcomeResponse> Outcomes) : IVersioned
{
    /// <summary>The version of the registration; the ETag.</summary>
    public long Version => Registration.Version;

    /// <summary>Writes a batch as it stands on a day.</summary>
    public static SigningBatchResponse Of(SigningBatch batch, LocalDate today) =>
        new(RegistrationResponse.Of(batch.Registration, today), [.. batch.Outcomes.Select(SigningOutcomeResponse.Of)]);
}
