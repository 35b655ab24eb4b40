using System.Collections.Immutable;

namespace Competence.Plans;

/// <summary>Reads versions of plans, kept as intervals of links. The unit of work keeps them whenever a saved plan has a new version number.</summary>
/// <remarks>
/// A version holds the sub-plans and the links that were not deactivated when it was made, definitions that were never published left out,
/// each with the requirement version that the link had.
/// </remarks>
public interface IPlanVersions
{
    /// <summary>All versions, the newest first; empty when there are none.</summary>
    ValueTask<ImmutableArray<PlanVersionInfo>> ListAsync(PlanId plan, CancellationToken cancellationToken = default);

    /// <summary>A version in full; <see langword="null"/> when the plan has none with this number.</summary>
    ValueTask<PlanVersionContent?> FindAsync(PlanId plan, PlanVersionNumber number, CancellationToken cancellationToken = default);
}
