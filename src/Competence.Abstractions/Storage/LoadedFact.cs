namespace Competence;

/// <summary>An event that is loaded with its own envelope.</summary>
/// <param name="Fact">What happened.</param>
/// <param name="Origin">Who did it and when.</param>
public sealed record LoadedFact(DomainEvent Fact, EventOrigin Origin);
