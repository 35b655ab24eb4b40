namespace Competence.Registrations;

/// <summary>One performance of a requirement with its own date (PRG-21); the only one where nothing is to be repeated.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="State">How far it has come.</param>
/// <param name="PerformedOn">When it was performed; may be missing in a draft only.</param>
/// <param name="ManualExpiresOn">The expiry date that the person entered, where the definition asks for one (PRG-66).</param>
/// <param name="Comment">The person's comment, where the definition allows one (PRG-18).</param>
/// <param name="Signer">Who was chosen to sign.</param>
/// <param name="SentFrom">The plan it was sent from, which the signer sees (PRG-53).</param>
/// <param name="DecisionComment">The signer's comment on signing or rejecting.</param>
/// <param name="RejectionReason">The code of the reason for rejecting (PRG-57).</param>
/// <param name="FilesChanged">Whether files were added or taken away since the signer decided, who then cannot take it back any more (PRG-61).</param>
public sealed record Repetition(
    RepetitionId Id,
    RepetitionState State,
    LocalDate? PerformedOn = null,
    LocalDate? ManualExpiresOn = null,
    string? Comment = null,
    PersonId? Signer = null,
    PlanId? SentFrom = null,
    string? DecisionComment = null,
    string? RejectionReason = null,
    bool FilesChanged = false)
{
    /// <summary>Whether it counts towards the required number (PRG-21, PRG-24).</summary>
    public bool Counts => State is RepetitionState.Registered or RepetitionState.Signed;
}
