using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>A registration as lists, pages and the nightly run read it: flat and light.</summary>
/// <param name="Person">The person.</param>
/// <param name="Requirement">The definition.</param>
/// <param name="Trust">The trust it reaches; <c>default</c> for the region.</param>
/// <param name="State">The stored state.</param>
/// <param name="IsRenewal">Whether the round began after an expiry, complete or not.</param>
/// <param name="Counted">How many repetitions count.</param>
/// <param name="FulfilledOn">The date of the fulfilment that counts.</param>
/// <param name="ExpiresOn">The last valid day.</param>
/// <param name="Deadline">The deadline.</param>
/// <param name="RelevantPlans">See <see cref="RegistrationStanding"/>.</param>
/// <param name="NextNoticeOn">See <see cref="RegistrationStanding"/>.</param>
/// <param name="LastRegisteredAt">See <see cref="RegistrationStanding"/>.</param>
/// <param name="FrozenOn">See <see cref="RegistrationStanding"/>.</param>
public sealed record RegistrationRow(
    PersonId Person,
    RequirementId Requirement,
    UnitId Trust,
    RegistrationState State,
    bool IsRenewal,
    int Counted,
    LocalDate? FulfilledOn,
    LocalDate? ExpiresOn,
    LocalDate? Deadline,
    int RelevantPlans,
    LocalDate? NextNoticeOn,
    Instant? LastRegisteredAt,
    LocalDate? FrozenOn = null)
{
    /// <summary>The row of a registration.</summary>
    public static RegistrationRow Of(Registration registration)
    {
        ArgumentNullException.ThrowIfNull(registration);
        RegistrationStanding standing = registration.Standing;
        return new RegistrationRow(
            registration.Key.Person, registration.Key.Requirement, registration.Key.Scope.Trust, registration.State, registration.IsRenewal,
            registration.Counted, registration.FulfilledOn, standing.ExpiresOn, registration.Deadline, standing.RelevantPlans,
            standing.NextNoticeOn, standing.LastRegisteredAt, standing.FrozenOn);
    }
}
