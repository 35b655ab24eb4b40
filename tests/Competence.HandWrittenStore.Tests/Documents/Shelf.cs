using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Competence.Organisation;
using Competence.Serialization.States;

namespace Competence.HandWrittenStore.Tests.Documents;

/// <summary>All documents at one moment: states as JSON by key, and events in the order of their commits.</summary>
internal sealed record Shelf
{
    private static readonly ConditionalWeakTable<string, object> Read = [];

    public ImmutableSortedDictionary<string, string> States { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public ImmutableList<EventDocument> Events { get; init; } = [];

    public ImmutableHashSet<EventId> HandedOn { get; init; } = [];

    public ImmutableDictionary<PersonId, PersonRevision> Revisions { get; init; } = ImmutableDictionary<PersonId, PersonRevision>.Empty;

    public ImmutableDictionary<PositionId, long> Lines { get; init; } = ImmutableDictionary<PositionId, long>.Empty;

    public ImmutableDictionary<PositionId, Instant> SignIns { get; init; } = ImmutableDictionary<PositionId, Instant>.Empty;

    public ImmutableDictionary<FileId, Instant> UnattachedFiles { get; init; } = ImmutableDictionary<FileId, Instant>.Empty;

    public TState? Find<TState>(string key)
        where TState : class, IAggregate => States.TryGetValue(key, out string? text) ? Decode<TState>(text) : null;

    public IEnumerable<TState> All<TState>()
        where TState : class, IAggregate
    {
        string folder = Keys.FolderOf<TState>();
        return States.Where(document => document.Key.StartsWith(folder, StringComparison.Ordinal)).Select(document => Decode<TState>(document.Value));
    }

    public Shelf Put<TState>(TState state)
        where TState : class, IAggregate => this with { States = States.SetItem(Keys.Of(state), StateCodec<TState>.Encode(state)) };

    /// <summary>This shelf, on which something of these people has changed.</summary>
    public Shelf Touch(IEnumerable<PersonId> people) => this with
    {
        Revisions = people.Aggregate(Revisions, (all, person) => all.SetItem(person, new PersonRevision(all.GetValueOrDefault(person).Value + 1))),
    };

    /// <summary>The events of one subject or person, the oldest first.</summary>
    public IEnumerable<HistoryEntry> HistoryOf(Func<Subject, bool> which) => EventsOf(which).Select(document => document.Read());

    /// <summary>The events of one subject or person as they are kept, the oldest first.</summary>
    public IEnumerable<EventDocument> EventsOf(Func<Subject, bool> which) =>
        Events.Where(document => which(document.Subject)).OrderBy(document => (document.Origin.At, document.Id));

    public string UnitName(UnitId unit) => Find<OrganisationUnit>(Keys.Of(unit))?.DisplayName ?? "";

    private static TState Decode<TState>(string text)
        where TState : class, IAggregate => (TState)Read.GetValue(text, StateCodec<TState>.Decode);
}
