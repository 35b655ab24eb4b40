namespace Competence.WebHost.Api.Contracts;

/// <summary>A deadline.</summary>
/// <param name="On">The last day in time.</param>
internal sealed record DeadlineRequest(LocalDate On);
