namespace Competence.Organisation;

/// <content>The leader that is set by hand.</content>
public sealed partial record Position
{
    /// <summary>Decides whether <paramref name="leader"/> can be set as leader by hand: LOA-16, DEP-36, that it is ordinary, DEP-31, DEP-28, in this order.</summary>
    /// <remarks>The leader of a temporary position is the one of its loan, where it is changed.</remarks>
    /// <param name="leader">The ordinary position of the new leader, of anybody but the employee; whether it led anybody before does not matter.</param>
    public Result<PositionEvent.ManualLeaderSet> SetLeader(Position leader)
    {
        ArgumentNullException.ThrowIfNull(leader);
        return LentFrom is not null ? PositionRules.IsTemporary.Refuse(("position", Id))
            : leader.Person == Person ? LeaderRules.OwnLeader.Refuse()
            : leader.LentFrom is not null ? LeaderRules.LeaderOnLoan.Refuse()
            : !leader.IsActive ? LeaderRules.LeaderEnded.Refuse()
            : leader.Id == ManualLeader ? LeaderRules.AlreadySet.Refuse()
            : new PositionEvent.ManualLeaderSet(leader.Id);
    }

    /// <summary>Decides whether the leader that was set by hand can be removed (DEP-33).</summary>
    public Result<PositionEvent.ManualLeaderRemoved> RemoveLeader() =>
        ManualLeader is null ? LeaderRules.NotSetByHand.Refuse() : new PositionEvent.ManualLeaderRemoved();
}
