using Competence.Registrations;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>What became of one ticked cell.</summary>
/// <param name="Person">The person.</param>
/// <param name="Requirement">The definition.</param>
/// <param name="Refusal">Why its deadline is as it was; none when it was set or removed.</param>
internal sealed record DeadlineCellResponse(PersonId Person, RequirementId Requirement, RefusalResponse? Refusal = null)
{
    /// <summary>Writes a cell.</summary>
    public static DeadlineCellResponse Of(DeadlineCellOutcome outcome) =>
        new(outcome.Cell.Person, outcome.Cell.Requirement, outcome.Refusal is { } refusal ? RefusalResponse.Of(refusal) : null);
}
