namespace Competence.Requirements;

/// <summary>What happened to a definition.</summary>
/// <param name="Definition">The definition after the event; when it was deleted, as it was last.</param>
/// <param name="Fact">The event.</param>
public sealed record DefinitionChange(Requirement Definition, RequirementEvent Fact);
