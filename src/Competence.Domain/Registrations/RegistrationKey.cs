using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>What identifies a registration: one per person and definition, whatever plans and positions hold it (PRG-01).</summary>
/// <param name="Person">The person.</param>
/// <param name="Requirement">The definition.</param>
/// <param name="Scope">How far it reaches; the region unless said otherwise.</param>
public readonly record struct RegistrationKey(PersonId Person, RequirementId Requirement, RegistrationScope Scope = default);
