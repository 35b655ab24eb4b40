namespace Competence.WebHost.Components.Assign;

/// <summary>An employee who was chosen to get plans.</summary>
/// <param name="Position">The position.</param>
/// <param name="Person">The person.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Title">The position's title.</param>
public sealed record AssignEmployee(PositionId Position, PersonId Person, string Name, string Title);
