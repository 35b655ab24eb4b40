namespace Competence.Loans;

/// <summary>Somebody who may be chosen as borrowing leader (LOA-12).</summary>
/// <param name="Position">The position that leads.</param>
/// <param name="Name">The name.</param>
/// <param name="UnitName">Number and name of the unit of the position.</param>
public sealed record LeaderChoice(PositionId Position, string Name, string UnitName);
