namespace Competence.WebHost.Api.Contracts;

/// <summary>A signature.</summary>
/// <param name="Comment">A comment, if any.</param>
internal sealed record SignRequest(string? Comment = null);
