using Competence.Requirements;

namespace Competence.Registrations.Procedures;

/// <summary>A procedure of a plan as the procedure overview shows it.</summary>
/// <param name="Requirement">The definition.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">Its status in the plan.</param>
/// <param name="Counted">How many repetitions count; more than the required number too (PRG-26).</param>
/// <param name="Required">How many are asked for; 1 without repetition.</param>
/// <param name="LastPerformedOn">The latest day on which it was performed in this round; none before the first.</param>
/// <param name="IsFavourite">Whether its person marked it (PRG-99).</param>
/// <param name="NoQuickRegistration">Why it cannot be registered by one action; none when it can (PRG-96, PRG-97).</param>
/// <param name="Version">The version of the registration that this was read from.</param>
public sealed record Procedure(
    RequirementId Requirement,
    string Name,
    RequirementStatus Status,
    int Counted,
    int Required,
    LocalDate? LastPerformedOn,
    bool IsFavourite,
    Refusal? NoQuickRegistration,
    long Version);
