using System.Collections.Immutable;
using Competence.Access;
using Competence.Plans;

namespace Competence.FollowUp;

/// <summary>Reads the status of plans for many employees.</summary>
public interface IPlanStatusReports
{
    /// <summary>What a matrix is made from. Active assignments on active positions only (ASG-62).</summary>
    ValueTask<PlanMatrixData> MatrixAsync(PlanMatrixQuery query, CancellationToken cancellationToken = default);

    /// <summary>The plans that at least one employee in the scope has actively assigned, sorted by name and then id (ASG-62).</summary>
    ValueTask<ImmutableArray<PlanRow>> PlansInUseAsync(EmployeeScope scope, string search, CancellationToken cancellationToken = default);

    /// <summary>
    /// The assignments that await approval, of positions in the scope, sorted by name and then assignment (ASG-47, ASG-53).
    /// </summary>
    ValueTask<Page<ApprovalRow>> AwaitingApprovalAsync(EmployeeScope scope, PageRequest page, CancellationToken cancellationToken = default);
}
