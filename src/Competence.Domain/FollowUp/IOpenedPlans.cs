using Competence.Assignments;

namespace Competence.FollowUp;

/// <summary>Reads assigned plans to be opened: everything at one moment and, where that costs something, in one round trip.</summary>
public interface IOpenedPlans
{
    /// <summary>An assignment, active or not, with all that is shown of it; <see langword="null"/> for an unknown one. Asks no access policy.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="viewer">Who looks: what waits for this person's signature is told.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<OpenedPlan?> FindAsync(AssignmentId assignment, PersonId viewer, CancellationToken cancellationToken = default);
}
