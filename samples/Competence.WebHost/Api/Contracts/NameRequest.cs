namespace Competence.WebHost.Api.Contracts;

/// <summary>Another name.</summary>
/// <param name="Name">The name.</param>
internal sealed record NameRequest(string Name);
