namespace Competence;

/// <summary>One event with its envelope, as it was stored.</summary>
/// <param name="Id">Identifies the event; handlers are idempotent by it. Ids of one commit follow the order of its events.</param>
/// <param name="Subject">What it happened to.</param>
/// <param name="Version">The subject's version after it; none for a fact that was recorded beside the state.</param>
/// <param name="Origin">Who, when, from where, on whose behalf.</param>
/// <param name="Fact">What happened.</param>
public sealed record HistoryEntry(EventId Id, Subject Subject, long? Version, EventOrigin Origin, DomainEvent Fact);
