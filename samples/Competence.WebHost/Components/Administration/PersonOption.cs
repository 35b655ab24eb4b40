namespace Competence.WebHost.Components.Administration;

/// <summary>A person to choose, in a list of few.</summary>
/// <param name="Person">The person.</param>
/// <param name="Name">The name, and what tells namesakes apart.</param>
public sealed record PersonOption(PersonId Person, string Name);
