using System.Collections.Immutable;
using Competence.Organisation.Import;

namespace Competence.Delegation;

/// <summary>Ends the deputyships of leaders and deputies whose positions end, in the same commit (DEP-15).</summary>
/// <param name="delegations">Finds deputyships.</param>
public sealed class DeputyshipEndings(IDelegations delegations) : IPositionEndings
{
    private const int PositionsAtATime = 500;

    /// <inheritdoc/>
    public async ValueTask<int> StageAsync(
        IUnitOfWork unitOfWork, ImmutableArray<EndedPosition> ended, Moment moment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(unitOfWork);
        HashSet<PositionId> gone = [.. ended.Select(it => it.Position.Id)];
        HashSet<DeputyshipKey> staged = [];
        foreach (PositionId[] some in gone.Chunk(PositionsAtATime))
        {
            foreach (Deputyship one in await delegations.OnPositionsAsync([.. some], cancellationToken))
            {
                DeputyshipEnd? cause = Deputyship.EndOf(
                    isLeaderActive: !gone.Contains(one.Key.LeaderPosition), isDeputyActive: !gone.Contains(one.DeputyPosition), leads: true);
                if (cause is { } why && one.LastsOn(moment.Today) && staged.Add(one.Key))
                {
                    DeputyshipEvent.Ended fact = new(why, moment.Today);
                    unitOfWork.Save(one.Apply(fact), fact);
                }
            }
        }

        return 0;
    }
}
