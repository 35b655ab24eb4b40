using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.Assignments;

/// <summary>Puts the assignments of positions that end away, with a picture of how they stood (ORG-38, ORG-39, ASG-37, LOA-35).</summary>
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
            HashSet<PositionId> lent = [.. some.Where(position => position.LentFrom is not null).Select(position => position.Id)];
            await StageAsync(unitOfWork, active.RemoveAll(assignment => lent.Contains(assignment.Position)), DeactivationCause.PositionEnded, today, cancellationToken);
            await StageAsync(unitOfWork, active.RemoveAll(assignment => !lent.Contains(assignment.Position)), DeactivationCause.LoanEnded, today, cancellationToken);
        }
    }

    private async ValueTask StageAsync(
        IUnitOfWork unitOfWork, ImmutableArray<Assignment> active, DeactivationCause cause, LocalDate today, CancellationToken cancellationToken)
    {
        if (!active.IsEmpty)
        {
            await writer.DeactivateAsync(unitOfWork, active, cause, today, cancellationToken);
        }
    }
}
