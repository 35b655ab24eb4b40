using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Delegation;

/// <content>Choosing, removing and ending.</content>
public sealed partial record Deputyship
{
    /// <summary>Decides whether somebody becomes deputy, or the deputyship that there is changes: DEP-01, DEP-04, DEP-03, DEP-06, in this order.</summary>
    /// <param name="leader">The leader's position.</param>
    /// <param name="leads">Whether it leads anybody.</param>
    /// <param name="deputy">The ordinary position that the deputy is chosen in, at any unit of the region.</param>
    /// <param name="lastDay">The last day it shall work; none for until it is removed.</param>
    /// <param name="today">The day on which it is chosen.</param>
    /// <returns>The event, none where all is as it shall be; a refusal of <see cref="DeputyRules"/>.</returns>
    public Result<ImmutableArray<DeputyshipEvent>> Choose(PositionFacts leader, bool leads, PositionFacts deputy, LocalDate? lastDay, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(leader);
        ArgumentNullException.ThrowIfNull(deputy);
        return !leader.IsActiveOn(today) || !leads ? DeputyRules.LeadsNobody.Refuse()
            : deputy.Person == leader.Person ? DeputyRules.OwnDeputy.Refuse()
            : deputy.Loan is not null ? DeputyRules.DeputyOnLoan.Refuse()
            : !deputy.IsActiveOn(today) ? DeputyRules.NotEmployed.Refuse()
            : lastDay < today ? DeputyRules.ExpiryInPast.Refuse(("lastDay", lastDay))
            : !LastsOn(today) ? [new DeputyshipEvent.Chosen(leader.Person, deputy.Position, lastDay)]
            : (DeputyPosition, LastDay) != (deputy.Position, lastDay) ? [new DeputyshipEvent.Changed(deputy.Position, lastDay)]
            : ImmutableArray<DeputyshipEvent>.Empty;
    }

    /// <summary>Decides whether it can be removed (DEP-07): one that has expired is gone already.</summary>
    public Result<DeputyshipEvent.Removed> Remove(LocalDate today) =>
        LastsOn(today) ? new DeputyshipEvent.Removed() : DeputyRules.NotDeputy.Refuse();

    /// <summary>Why it has ended though nobody removed it and it has not expired (DEP-15); none while it works.</summary>
    /// <param name="isLeaderActive">Whether the leader's position is active.</param>
    /// <param name="isDeputyActive">Whether <see cref="DeputyPosition"/> is active.</param>
    /// <param name="leads">Whether the leader's position leads anybody.</param>
    public static DeputyshipEnd? EndOf(bool isLeaderActive, bool isDeputyActive, bool leads) =>
        !isLeaderActive ? DeputyshipEnd.LeaderPositionEnded
        : !isDeputyActive ? DeputyshipEnd.DeputyPositionEnded
        : !leads ? DeputyshipEnd.LeadsNobody
        : null;
}
