namespace Competence.Delegation;

/// <summary>What identifies a delegated approver: a leader delegates to each person at most once.</summary>
/// <param name="LeaderPosition">The position of the leader who delegates.</param>
/// <param name="Approver">The person delegated to.</param>
public readonly record struct DelegatedApproverKey(PositionId LeaderPosition, PersonId Approver);
