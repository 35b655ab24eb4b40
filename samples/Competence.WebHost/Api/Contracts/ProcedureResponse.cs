using Competence.Registrations.Procedures;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A procedure of one of the actor's plans.</summary>
/// <param name="Requirement">The definition.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">The status in the plan.</param>
/// <param name="Counted">How many repetitions count.</param>
/// <param name="Required">How many are asked for.</param>
/// <param name="LastPerformedOn">The latest day on which it was performed in this round.</param>
/// <param name="IsFavourite">Whether the actor marked it.</param>
/// <param name="NoQuickRegistration">Why it cannot be registered by one action; none when it can.</param>
/// <param name="Version">The version of the registration, for the quick registration's If-Match.</param>
internal sealed record ProcedureResponse(
    RequirementId Requirement, string Name, RequirementStatus Status, int Counted, int Required, LocalDate? LastPerformedOn, bool IsFavourite,
    RefusalResponse? NoQuickRegistration, long Version)
{
    /// <summary>Writes a procedure.</summary>
    public static ProcedureResponse Of(Procedure it) => new(
        it.Requirement, it.Name, it.Status, it.Counted, it.Required, it.LastPerformedOn, it.IsFavourite,
        it.NoQuickRegistration is { } refusal ? RefusalResponse.Of(refusal) : null, it.Version);
}
