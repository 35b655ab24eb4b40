using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>What to approve in a plan.</summary>
/// <param name="Selected">The definitions that were ticked; none for all that can be approved.</param>
internal sealed record ApproveLinksRequest(ImmutableArray<RequirementId>? Selected = null);
