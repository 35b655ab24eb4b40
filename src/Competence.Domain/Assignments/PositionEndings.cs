using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.Assignments;

/// <summary>Puts the assignments of positions that end away, with a picture of how they stood (ORG-38, ORG-39, ASG-37).</summary>
/// <param name="assignments">Assignments by position.</param>
/// <param name="writer">Stages.</param>
public sealed class PositionEndings(IAssignments assignments, AssignmentWriter writer) : IPositionEndings
{
    private const int PositionsAtATime = 500;

    /// <inheritdoc/>
    public async ValueTask StageAsync(
        IUnitOfWork unitOfWork, ImmutableArray<Position> ended, LocalDate today, CancellationToken cancellationToken = default)
    {
        foreach (Position[] some in ended.Chunk(PositionsAtATime))
        {
            ImmutableArray<Assignment> held = await assignments.OnPositionsAsync([.. some.Select(position => position.Id)], cancellationToken);
            ImmutableArray<Assignment> active = held.RemoveAll(assignment => !assignment.IsActive);
            if (!active.IsEmpty)
            {
                await writer.DeactivateAsync(unitOfWork, active, DeactivationCause.PositionEnded, today, cancellationToken);
            }
        }
    }
}
