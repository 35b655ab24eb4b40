using Competence.Requirements;

namespace Competence.Registrations.Resets;

/// <summary>A reset for everybody as lists show it.</summary>
/// <param name="Id">The reset.</param>
/// <param name="Requirement">The definition.</param>
/// <param name="State">How far it has come.</param>
/// <param name="BegunAt">When it was begun.</param>
/// <param name="BegunBy">Who began it.</param>
/// <param name="MovedAt">When something of it was done last.</param>
/// <param name="FinishedAt">When it was finished; none while it is not.</param>
/// <param name="AllPeople">How many are to be gone through, as was counted when it was begun.</param>
/// <param name="People">How many were gone through.</param>
/// <param name="Registrations">How many registrations were reset.</param>
public sealed record RequirementResetRow(
    RequirementResetId Id, RequirementId Requirement, RequirementResetState State, Instant BegunAt, PersonId? BegunBy, Instant MovedAt, Instant? FinishedAt,
    int AllPeople, int People, int Registrations);
