using System.Collections.Immutable;
using Competence.Access;
using Competence.Plans;

namespace Competence.Assignments;

/// <summary>One assignment with what its decisions and the access to it need.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Plan">The plan it gives.</param>
/// <param name="Positions">All positions of the person, active or not, ordered by id.</param>
public sealed record AssignmentFile(Assignment Assignment, Plan Plan, ImmutableArray<PositionFacts> Positions)
{
    /// <summary>The position that holds the assignment.</summary>
    public PositionFacts Holder => Positions.First(position => position.Position == Assignment.Position);
}
