namespace Competence.Delegation;

/// <summary>How an open deputyship stands: whether something ended it that nobody has noticed yet.</summary>
/// <param name="Deputyship">The deputyship.</param>
/// <param name="Unit">The unit of the leader's position; none for an unknown position.</param>
/// <param name="End">What ended it; none while it works.</param>
public sealed record DeputyshipStanding(Deputyship Deputyship, UnitId? Unit, DeputyshipEnd? End);
