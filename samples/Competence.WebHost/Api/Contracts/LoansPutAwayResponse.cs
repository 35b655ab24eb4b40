namespace Competence.WebHost.Api.Contracts;

/// <summary>What the night did with loans that have run out.</summary>
/// <param name="Positions">How many temporary positions were put away.</param>
internal sealed record LoansPutAwayResponse(int Positions);
