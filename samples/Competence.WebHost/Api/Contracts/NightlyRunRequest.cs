namespace Competence.WebHost.Api.Contracts;

/// <summary>Which night to run.</summary>
/// <param name="Day">The day; none for today.</param>
internal sealed record NightlyRunRequest(LocalDate? Day = null);
