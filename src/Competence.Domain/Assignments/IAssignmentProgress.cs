using System.Collections.Immutable;

namespace Competence.Assignments;

/// <summary>Tells how assignments stand: what decisions on assignments need to know of registrations, which come later in the order of the parts.</summary>
public interface IAssignmentProgress
{
    /// <summary>How each of <paramref name="assignments"/>, stored or about to be, stands on <paramref name="today"/>; in their order.</summary>
    ValueTask<ImmutableArray<AssignmentProgress>> OfAsync(
        ImmutableArray<Assignment> assignments, LocalDate today, CancellationToken cancellationToken = default);
}
