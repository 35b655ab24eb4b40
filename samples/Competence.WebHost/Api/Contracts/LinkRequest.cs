using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>What to fetch into a sub-plan.</summary>
/// <param name="Requirements">The definitions.</param>
internal sealed record LinkRequest(ImmutableArray<RequirementId> Requirements);
