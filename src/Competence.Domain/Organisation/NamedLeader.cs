namespace Competence.Organisation;

/// <summary>A leader as an employee's page shows it.</summary>
/// <param name="Position">The leader's position.</param>
/// <param name="Person">The leader.</param>
/// <param name="Name">The leader's name.</param>
/// <param name="Title">The title of the position.</param>
/// <param name="IsActive">Whether the position is active; one that has ended leads nobody (DEP-31).</param>
public sealed record NamedLeader(PositionId Position, PersonId Person, string Name, string Title, bool IsActive);
