using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Registrations.Procedures;

/// <summary>The definitions that a procedure overview is made from.</summary>
/// <param name="Shown">The procedures to show.</param>
/// <param name="InUse">Those of their prerequisites that are there and not archived.</param>
internal sealed record ProcedureDefinitions(IReadOnlyDictionary<RequirementId, Requirement> Shown, ImmutableHashSet<RequirementId> InUse)
{
    /// <summary>The prerequisites of a definition that shut no gate any more (REQ-96).</summary>
    public ImmutableHashSet<RequirementId> Ended(Requirement definition) => [.. definition.Content.Dependencies.Where(id => !InUse.Contains(id))];
}
