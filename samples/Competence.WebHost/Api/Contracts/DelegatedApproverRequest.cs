namespace Competence.WebHost.Api.Contracts;

/// <summary>To whom the approval of goals is delegated.</summary>
/// <param name="Approver">The person.</param>
/// <param name="Description">What residents and apprentices read of it.</param>
internal sealed record DelegatedApproverRequest(PersonId Approver, string Description = "");
