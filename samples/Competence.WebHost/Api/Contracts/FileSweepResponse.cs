namespace Competence.WebHost.Api.Contracts;

/// <summary>What a sweep over the files that belong to nothing did.</summary>
/// <param name="Deleted">How many it deleted.</param>
internal sealed record FileSweepResponse(int Deleted);
