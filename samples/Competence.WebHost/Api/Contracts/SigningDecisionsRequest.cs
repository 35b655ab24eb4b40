using System.Collections.Immutable;

namespace Competence.WebHost.Api.Contracts;

/// <summary>Decisions on several repetitions of a requirement.</summary>
/// <param name="Decisions">The decisions, in the order in which they are made.</param>
internal sealed record SigningDecisionsRequest(ImmutableArray<SigningDecisionRequest> Decisions);
