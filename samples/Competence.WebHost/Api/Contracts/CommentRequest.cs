namespace Competence.WebHost.Api.Contracts;

/// <summary>Why something is not relevant.</summary>
/// <param name="Comment">The comment.</param>
internal sealed record CommentRequest(string Comment);
