using Competence.Registrations;

namespace Competence.WebHost.Api.Contracts;

/// <summary>What shall be not fulfilled again.</summary>
/// <param name="Repetition">Which repetition; none for the only one.</param>
internal sealed record ClearRequest(RepetitionId? Repetition = null);
