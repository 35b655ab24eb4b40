namespace Competence.Registrations;

/// <summary>What is derived for a registration and kept beside it so that lists and the nightly run read an index. It leaves no event.</summary>
/// <param name="ExpiresOn">The last day that the fulfilment is valid; none when it never expires or there is none (PRG-65 to PRG-68, PRG-74).</param>
/// <param name="ActivePlans">In how many distinct plans of the person, by an active assignment and an active link, the requirement lies.</param>
/// <param name="RelevantPlans">In how many of those it is not marked not relevant.</param>
/// <param name="NextNoticeOn">The next day on which something must be said or the status changes; none when no such day is ahead.</param>
/// <param name="LastRegisteredAt">When something was last registered by or for the person (ASG-39); none when nothing was.</param>
public readonly record struct RegistrationStanding(
    LocalDate? ExpiresOn, int ActivePlans, int RelevantPlans, LocalDate? NextNoticeOn, Instant? LastRegisteredAt);
