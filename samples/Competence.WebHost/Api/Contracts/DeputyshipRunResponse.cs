namespace Competence.WebHost.Api.Contracts;

/// <summary>What a run over the deputyships did.</summary>
/// <param name="Ended">How many it ended.</param>
internal sealed record DeputyshipRunResponse(int Ended);
