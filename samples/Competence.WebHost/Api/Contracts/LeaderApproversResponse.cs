using System.Collections.Immutable;
using Competence.Delegation;

namespace Competence.WebHost.Api.Contracts;

/// <summary>The delegated approvers of a leader.</summary>
/// <param name="LeadsCandidates">Whether the position leads a resident or an apprentice; only then can approval be delegated.</param>
/// <param name="Items">The approvers.</param>
internal sealed record LeaderApproversResponse(bool LeadsCandidates, ImmutableArray<DelegatedApproverResponse> Items)
{
    /// <summary>Writes the approvers of a leader.</summary>
    public static LeaderApproversResponse Of(LeaderApprovers approvers) =>
        new(approvers.LeadsCandidates, [.. approvers.Items.Select(DelegatedApproverResponse.Of)]);
}
