using System.Collections.Immutable;

namespace Competence.Organisation;

/// <summary>Answers sub-tree questions from the closure of the unit tree (ORG-04, ORG-06).</summary>
public interface IOrganisationTree
{
    /// <summary>The unit and those above it, itself first and the region last; empty for an unknown unit.</summary>
    ValueTask<ImmutableArray<UnitId>> PathAsync(UnitId unit, CancellationToken cancellationToken = default);

    /// <summary>The unit and all below it, in no order; empty for an unknown unit.</summary>
    ValueTask<ImmutableArray<UnitId>> SubTreeAsync(UnitId unit, CancellationToken cancellationToken = default);

    /// <summary>The positions of the leaders of <paramref name="position"/>, the nearest first; a cycle in the chain stops it, and a leader set by hand takes the replaced one's place (ACC-18).</summary>
    ValueTask<ImmutableArray<PositionId>> LeadersAsync(PositionId position, CancellationToken cancellationToken = default);
}
