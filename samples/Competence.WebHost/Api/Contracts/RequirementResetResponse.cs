using Competence.Registrations.Resets;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A reset of a requirement for everybody.</summary>
/// <param name="Id">The reset.</param>
/// <param name="Requirement">The definition.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Percent">How much is done, in whole percent.</param>
/// <param name="Assigned">How many had it assigned when it was begun.</param>
/// <param name="Begun">How many had begun on it then.</param>
/// <param name="AllPeople">How many are to be gone through.</param>
/// <param name="People">How many were gone through.</param>
/// <param name="Registrations">How many registrations were reset.</param>
/// <param name="Reason">Why.</param>
/// <param name="BegunAt">When it was begun.</param>
/// <param name="BegunBy">Who began it.</param>
/// <param name="MovedAt">When something of it was done last.</param>
/// <param name="FinishedAt">When it was finished; none while it is not.</param>
internal sealed record RequirementResetResponse(
    RequirementResetId Id, RequirementId Requirement, RequirementResetState State, int Percent, int Assigned, int Begun, int AllPeople, int People,
    int Registrations, string Reason, Instant BegunAt, PersonId? BegunBy, Instant MovedAt, Instant? FinishedAt)
{
    /// <summary>Writes a reset.</summary>
    public static RequirementResetResponse Of(RequirementReset it) => new(
        it.Id, it.Requirement, it.State, it.Percent, it.Extent.Assigned, it.Extent.Begun, it.Extent.People, it.People, it.Registrations, it.Reason,
        it.BegunAt, it.BegunBy, it.MovedAt, it.FinishedAt);
}
