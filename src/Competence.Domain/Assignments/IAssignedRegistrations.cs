using System.Collections.Immutable;

namespace Competence.Assignments;

/// <summary>Stages what changed assignments mean for registrations, which come later in the order of the parts.</summary>
public interface IAssignedRegistrations
{
    /// <summary>
    /// Opens a registration for every person of these assignments and every active requirement of their plans, where there is none, and brings
    /// what is derived of all registrations of those people up to date.
    /// </summary>
    /// <param name="work">The unit of work in which the assignments are saved.</param>
    /// <param name="assignments">The assignments, already staged.</param>
    /// <param name="today">The day from which notices are counted.</param>
    void Open(IUnitOfWork work, ImmutableArray<AssignmentId> assignments, LocalDate today);

    /// <summary>Brings what is derived of all registrations of these people up to date.</summary>
    /// <param name="work">The unit of work in which the assignments are saved.</param>
    /// <param name="people">The people whose assignments were put away or removed.</param>
    /// <param name="today">The day from which notices are counted.</param>
    void Refresh(IUnitOfWork work, ImmutableArray<PersonId> people, LocalDate today);
}
