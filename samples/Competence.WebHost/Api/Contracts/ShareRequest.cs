using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>Whom to share a definition with.</summary>
/// <param name="Shares">The units, each with or without those below.</param>
internal sealed record ShareRequest(ImmutableArray<ShareWith> Shares)
{
    /// <summary>As the domain takes it.</summary>
    public ImmutableArray<RequirementShare> ToShares() => [.. Shares.Select(share => new RequirementShare(share.Unit, share.IncludeSubUnits))];
}
