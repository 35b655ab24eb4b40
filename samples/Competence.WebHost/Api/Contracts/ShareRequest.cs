using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>Whom to share a definition with.</summary>
/// <param name="Shares">The units, each with or without those below.</param>
internal sealed record ShareRequest(ImmutableArray<RequirementShare> Shares);
