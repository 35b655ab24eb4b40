using Competence.Plans;

namespace Competence.WebHost.Api.Contracts;

/// <summary>The plan's own validity of a definition.</summary>
/// <param name="Adaptation">The validity and the reason; none to go back to the central one.</param>
internal sealed record AdaptValidityRequest(AdaptedValidity? Adaptation);
