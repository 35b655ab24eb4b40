using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>A request to sign as the signer's lists show it (PRG-53, ACC-64).</summary>
/// <param name="Signer">Who was asked.</param>
/// <param name="State">Which list it is in.</param>
/// <param name="Person">Whose registration it is.</param>
/// <param name="PersonName">That person's name.</param>
/// <param name="Requirement">The definition.</param>
/// <param name="RequirementName">Its published name.</param>
/// <param name="Repetition">The repetition.</param>
/// <param name="PerformedOn">When it was performed.</param>
/// <param name="SentFrom">The plan it was sent from; <c>default</c> when none.</param>
/// <param name="PlanName">That plan's name; empty when none.</param>
/// <param name="ChangedAt">When it came into this list.</param>
public sealed record SignRequestRow(
    PersonId Signer,
    SignRequestState State,
    PersonId Person,
    string PersonName,
    RequirementId Requirement,
    string RequirementName,
    RepetitionId Repetition,
    LocalDate PerformedOn,
    PlanId SentFrom,
    string PlanName,
    Instant ChangedAt)
{
    /// <summary>The names of person, definition and plan in lower case, for search.</summary>
    public string SearchText { get; init; } = "";
}
