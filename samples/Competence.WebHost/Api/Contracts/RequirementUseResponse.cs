using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>Where a definition is used.</summary>
/// <param name="Requirement">The definition, with its status.</param>
/// <param name="Plans">The plans that hold it, archived ones left out.</param>
/// <param name="Persons">How many persons have one of these plans.</param>
internal sealed record RequirementUseResponse(RequirementResponse Requirement, ImmutableArray<DefinitionPlan> Plans, int Persons)
{
    /// <summary>Writes where a definition is used.</summary>
    public static RequirementUseResponse Of(RequirementUse use) => new(RequirementResponse.Of(use.Definition), use.Plans, use.Persons);
}
