using System.Collections.Immutable;

namespace Competence.Assignments;

/// <summary>Finds assignments by what they join.</summary>
public interface IAssignments
{
    /// <summary>All assignments of a person, on active and ended positions, ordered by id.</summary>
    ValueTask<ImmutableArray<Assignment>> OfPersonAsync(PersonId person, CancellationToken cancellationToken = default);

    /// <summary>The assignments that join one of the positions with one of the plans, whatever their state, in no order.</summary>
    ValueTask<ImmutableArray<Assignment>> JoiningAsync(
        ImmutableArray<PositionId> positions, ImmutableArray<PlanId> plans, CancellationToken cancellationToken = default);

    /// <summary>All assignments on these positions, whatever their state, ordered by id.</summary>
    ValueTask<ImmutableArray<Assignment>> OnPositionsAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default);

    /// <summary>How many assignments a plan has, active and deactivated (PLN-33, PLN-37).</summary>
    ValueTask<int> CountAsync(PlanId plan, CancellationToken cancellationToken = default);

    /// <summary>Active assignments of a plan by id, up to <paramref name="take"/> after <paramref name="last"/>; for going through all of them.</summary>
    ValueTask<ImmutableArray<Assignment>> ActiveOfPlanAsync(
        PlanId plan, AssignmentId? last, int take, CancellationToken cancellationToken = default);
}
