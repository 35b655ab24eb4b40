using Competence.InMemory.Storage;
using Competence.Registrations;

namespace Competence.InMemory.Registrations;

/// <summary>Makes the rows of registrations.</summary>
internal static class RegistrationRows
{
    public static IEnumerable<RegistrationRow> All(Tables tables) => tables.Registrations.All.Select(Of);

    public static RegistrationRow Of(Registration registration) => new(
        registration.Key.Person, registration.Key.Requirement, registration.Key.Scope.Trust, registration.State, registration.IsRenewal,
        registration.Counted, registration.FulfilledOn, registration.Standing.ExpiresOn, registration.Deadline, registration.Standing.ActivePlans,
        registration.Standing.RelevantPlans, registration.Standing.NextNoticeOn, registration.Standing.LastRegisteredAt, registration.Version);
}
