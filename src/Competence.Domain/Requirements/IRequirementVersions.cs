using System.Collections.Immutable;

namespace Competence.Requirements;

/// <summary>Reads published versions of definitions. The unit of work keeps one for every publishing it saves.</summary>
public interface IRequirementVersions
{
    /// <summary>All versions of a definition, the newest first; empty when there are none.</summary>
    ValueTask<ImmutableArray<RequirementVersion>> ListAsync(RequirementId requirement, CancellationToken cancellationToken = default);
}
