using System.Collections.Immutable;
using Competence.Assignments;

namespace Competence.Registrations.Procedures;

/// <summary>The procedures of one of a person's plans.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Name">The plan's name.</param>
/// <param name="Procedures">Its procedures: favourites first, whichever plan they were marked in (PRG-99), each part by name.</param>
public sealed record ProcedurePlan(AssignmentId Assignment, PlanId Plan, string Name, ImmutableArray<Procedure> Procedures)
{
    /// <summary>Equal when every field is.</summary>
    public bool Equals(ProcedurePlan? other) => other is not null && Assignment == other.Assignment && Plan == other.Plan && Name == other.Name
        && Procedures.SequenceEqual(other.Procedures);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Assignment, Procedures.Length);
}
