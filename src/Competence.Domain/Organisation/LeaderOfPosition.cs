namespace Competence.Organisation;

/// <summary>Who leads an employee on one position, and whether by hand.</summary>
/// <param name="Position">The employee's position.</param>
/// <param name="Leader">The leader that applies; none at the top. When its position has ended the employee stands without a leader (DEP-31).</param>
/// <param name="IsSetByHand">Whether the leader was set by hand.</param>
/// <param name="InMasterData">The leader of the master data, who applies again when the one set by hand is removed (DEP-33); none at the top.</param>
/// <param name="MaySet">Whether the actor may set and remove leaders of this position by hand.</param>
public sealed record LeaderOfPosition(PositionId Position, NamedLeader? Leader, bool IsSetByHand, NamedLeader? InMasterData, bool MaySet);
