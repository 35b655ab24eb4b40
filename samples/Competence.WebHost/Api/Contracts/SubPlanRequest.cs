namespace Competence.WebHost.Api.Contracts;

/// <summary>What a sub-plan shall be.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MayBeNotRelevant">Whether persons may mark it not relevant as a whole.</param>
internal sealed record SubPlanRequest(string Name, bool MayBeNotRelevant = false);
