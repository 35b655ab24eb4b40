using System.Collections.Immutable;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>What approving together did.</summary>
/// <param name="Plan">The plan with its new version.</param>
/// <param name="Approved">The definitions that were approved.</param>
/// <param name="Left">What is still pending.</param>
internal sealed record PlanApprovalResponse(PlanResponse Plan, ImmutableArray<RequirementId> Approved, ImmutableArray<PendingLinkResponse> Left) : IVersioned
{
    /// <summary>The version of the plan; the ETag.</summary>
    public long Version => Plan.Version;

    /// <summary>Writes an approval.</summary>
    public static PlanApprovalResponse Of(PlanApproval approval) =>
        new(PlanResponse.Of(approval.Plan), approval.Approved, [.. approval.Left.Select(PendingLinkResponse.Of)]);
}
