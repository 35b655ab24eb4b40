using Competence.Registrations;
using Competence.Requirements;

namespace Competence.FollowUp;

/// <summary>What a matrix cell is made from.</summary>
/// <param name="Person">The person.</param>
/// <param name="Requirement">The definition.</param>
/// <param name="State">The stored state.</param>
/// <param name="IsRenewal">Whether the round began after an expiry, complete or not.</param>
/// <param name="Counted">How many repetitions count (ASG-59).</param>
/// <param name="ExpiresOn">The last valid day.</param>
public readonly record struct PlanMatrixCellData(
    PersonId Person, RequirementId Requirement, RegistrationState State, bool IsRenewal, int Counted, LocalDate? ExpiresOn);
