using Competence.Delegation;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A delegated approver of a leader.</summary>
/// <param name="LeaderPosition">The position of the leader.</param>
/// <param name="Leader">The leader.</param>
/// <param name="Approver">The approver.</param>
/// <param name="Description">What residents and apprentices read of it; may be empty.</param>
internal sealed record DelegatedApproverResponse(PositionId LeaderPosition, PersonId Leader, PersonId Approver, string Description)
{
    /// <summary>Writes a delegated approver.</summary>
    public static DelegatedApproverResponse Of(DelegatedApprover approver) =>
        new(approver.Key.LeaderPosition, approver.Leader, approver.Key.Approver, approver.Description);
}
