using Competence.Registrations;

namespace Competence.InMemory.Registrations;

/// <summary>A request to sign in one of its signer's lists.</summary>
internal sealed record SignRequest(
    PersonId Signer, SignRequestState State, RegistrationKey Registration, RepetitionId Repetition, LocalDate PerformedOn, PlanId? SentFrom, Instant ChangedAt);
