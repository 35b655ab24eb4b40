namespace Competence.WebHost.Api.Contracts;

/// <summary>A rejection.</summary>
/// <param name="Reason">One of the reasons that the host has set.</param>
/// <param name="Comment">Why, for the person.</param>
internal sealed record RejectRequest(string Reason, string Comment);
