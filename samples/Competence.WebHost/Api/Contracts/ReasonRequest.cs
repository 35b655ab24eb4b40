namespace Competence.WebHost.Api.Contracts;

/// <summary>Why it is done.</summary>
/// <param name="Reason">The reason, for the history.</param>
internal sealed record ReasonRequest(string Reason);
