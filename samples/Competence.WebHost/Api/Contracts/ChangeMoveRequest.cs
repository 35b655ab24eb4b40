namespace Competence.WebHost.Api.Contracts;

/// <summary>What an announced move shall be.</summary>
/// <param name="CostCentre">The number of the cost centre to move to.</param>
/// <param name="On">The date of the change.</param>
internal sealed record ChangeMoveRequest(string CostCentre, LocalDate On);
