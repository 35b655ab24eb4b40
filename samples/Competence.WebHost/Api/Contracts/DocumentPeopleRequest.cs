namespace Competence.WebHost.Api.Contracts;

/// <summary>Who owns and who entered a plan.</summary>
/// <param name="Owner">The document owner; none to leave it open.</param>
/// <param name="Responsible">The document responsible; none to leave it open.</param>
internal sealed record DocumentPeopleRequest(PersonId? Owner, PersonId? Responsible);
