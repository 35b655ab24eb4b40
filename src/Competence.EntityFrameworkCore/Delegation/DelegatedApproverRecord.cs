using Competence.Delegation;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Delegation;

/// <summary>A row of <c>delegated_approver</c>.</summary>
internal sealed record DelegatedApproverRecord(
    Guid LeaderPositionId, Guid ApproverId, Guid LeaderId, string Description, bool IsOpen, long Version)
    : IStateRecord<DelegatedApproverRecord, DelegatedApprover>
{
    public static DelegatedApproverRecord From(DelegatedApprover state) => new(
        state.Key.LeaderPosition.Value, state.Key.Approver.Value, state.Leader.Value, state.Description, state.IsOpen, state.Version);

    public DelegatedApprover ToState() => new(
        new DelegatedApproverKey(new PositionId(LeaderPositionId), new PersonId(ApproverId)), new PersonId(LeaderId), Description, IsOpen, Version);
}
