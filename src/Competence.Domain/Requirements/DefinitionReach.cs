using System.Collections.Immutable;

namespace Competence.Requirements;

/// <summary>Among which definitions somebody looks; what is none is no limit.</summary>
/// <param name="Owners">Those that these units own.</param>
/// <param name="Among">These.</param>
/// <param name="Central">Central ones; beside <paramref name="Among"/>, those and the central ones.</param>
/// <param name="SharedWith">Those that plans of a unit may fetch: the unit and those above, the unit first (REQ-48, REQ-51).</param>
public sealed record DefinitionReach(
    IReadOnlyCollection<UnitId>? Owners = null, IReadOnlyCollection<RequirementId>? Among = null, bool Central = false, ImmutableArray<UnitId>? SharedWith = null)
{
    /// <summary>All definitions.</summary>
    public static DefinitionReach Everything { get; } = new();
}
