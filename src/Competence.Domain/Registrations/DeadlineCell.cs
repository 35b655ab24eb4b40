using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>One requirement of one person, ticked for a change of the deadline (PRG-77).</summary>
/// <param name="Person">The person.</param>
/// <param name="Requirement">The definition.</param>
public readonly record struct DeadlineCell(PersonId Person, RequirementId Requirement);
