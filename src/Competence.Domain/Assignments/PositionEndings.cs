using System.Collections.Immutable;
using Competence.Organisation.Import;

namespace Competence.Assignments;

/// <summary>
/// Puts the assignments of positions that end away, with a picture of how they stood (ORG-38, ORG-39, ASG-37, LOA-35), but for the learning-goal
/// plans of residents who rotate: these continue on the new position (ORG-44).
/// </summary>
/// <param name="assignments">Assignments by position.</param>
/// <param name="rotating">Finds those that continue.</param>
/// <param name="writer">Stages.</param>
public sealed class PositionEndings(IAssignments assignments, RotatingPlans rotating, AssignmentWriter writer) : IPositionEndings
{
    private const int PositionsAtATime = 500;

    /// <inheritdoc/>
    public async ValueTask StageAsync(
        IUnitOfWork unitOfWork, ImmutableArray<EndedPosition> ended, LocalDate today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(unitOfWork);
        HashSet<AssignmentId> rotated = [];
        foreach ((Assignment next, AssignmentEvent.Rotated fact) in await rotating.FindAsync(ended, today, cancellationToken))
        {
            unitOfWork.Save(next, fact);
            rotated.Add(next.Id);
        }

        foreach (EndedPosition[] some in ended.Chunk(PositionsAtATime))
        {
            ImmutableArray<Assignment> held = await assignments.OnPositionsAsync([.. some.Select(it => it.Position.Id)], cancellationToken);
            ImmutableArray<Assignment> active = held.RemoveAll(assignment => !assignment.IsActive || rotated.Contains(assignment.Id));
            HashSet<PositionId> lent = [.. some.Where(it => it.Position.LentFrom is not null).Select(it => it.Position.Id)];
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
