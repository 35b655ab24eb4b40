using System.Collections.Immutable;
using Competence.Assignments;

namespace Competence.Registrations;

/// <summary>Stages the set operations that changed assignments call for.</summary>
public sealed class AssignedRegistrations : IAssignedRegistrations
{
    /// <inheritdoc/>
    public void Open(IUnitOfWork work, ImmutableArray<AssignmentId> assignments, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (!assignments.IsEmpty)
        {
            work.Stage(new RegistrationSet.OpenForAssignments(assignments, today));
        }
    }

    /// <inheritdoc/>
    public void Refresh(IUnitOfWork work, ImmutableArray<PersonId> people, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (!people.IsEmpty)
        {
            work.Stage(new RegistrationSet.RefreshPeople(people, today));
        }
    }
}
