using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation.Import;

namespace Competence.Organisation;

/// <summary>Ends the roles that end for good with their position, in the commit that ends it, by a run or by hand (ORG-54).</summary>
/// <param name="roles">Finds the roles of positions.</param>
public sealed class RoleEndings(IRepository<PositionId, PositionRoles> roles) : IPositionEndings
{
    private const int PositionsAtATime = 500;

    /// <inheritdoc/>
    public async ValueTask<int> StageAsync(
        IUnitOfWork unitOfWork, ImmutableArray<EndedPosition> ended, Moment moment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(unitOfWork);
        foreach (EndedPosition[] some in ended.Chunk(PositionsAtATime))
        {
            foreach (PositionRoles held in await roles.FindManyAsync([.. some.Select(it => it.Position.Id)], cancellationToken))
            {
                PositionRoles next = held;
                foreach (PositionRolesEvent fact in held.EndWithPosition(moment.Today))
                {
                    next = next.Apply(fact);
                    unitOfWork.Save(next, fact);
                }
            }
        }

        return 0;
    }
}
