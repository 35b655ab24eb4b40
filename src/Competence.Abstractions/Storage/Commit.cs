using System.Collections.Immutable;

namespace Competence;

/// <summary>What a unit of work stored.</summary>
/// <param name="Entries">The events, in the order of staging.</param>
public sealed record Commit(ImmutableArray<HistoryEntry> Entries);
