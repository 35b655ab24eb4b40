using System.Collections.Immutable;
using Competence.Assignments;
using Competence.HandWrittenStore.Tests.Documents;
using Competence.Registrations;
using Competence.Serialization.States;

namespace Competence.HandWrittenStore.Tests.Ports;

/// <summary>Loads states as documents, and their events as handed on already.</summary>
internal sealed class DocumentLoad(DocumentStore store, IIdSource ids) : IBulkLoad
{
    public ValueTask<Result<Commit>> LoadAsync(ImmutableArray<LoadedState> states, LocalDate today, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        (string Key, string Text, IAggregate State)[] documents = [.. states.Select(loaded => (Keys.Of(loaded.State), Encode(loaded.State), loaded.State))];
        LoadedPeople.Demand(states);
        ImmutableArray<HistoryEntry> entries =
        [
            .. from loaded in states
               from one in loaded.Facts.Select((fact, index) => (fact.Fact, fact.Origin, Version: index + 1))
               select new HistoryEntry(ids.Next<EventId>(one.Origin.At), loaded.State.Subject, one.Version, one.Origin, one.Fact),
        ];
        bool stored = store.TryChange(shelf =>
        {
            HashSet<object> taken = [.. shelf.All<Assignment>().SelectMany(Keys.PlacesOf)];
            return documents.All(document => !shelf.States.ContainsKey(document.Key) && Keys.PlacesOf(document.State).All(taken.Add))
                && documents.DistinctBy(document => document.Key).Count() == documents.Length
                ? LoadedPeople.Refreshing(states, today).Aggregate(FilePorts.Follow(shelf, entries).Touch(states.Select(loaded => loaded.State.Subject.Person).Distinct()) with
                {
                    States = shelf.States.AddRange(documents.Select(document => KeyValuePair.Create(document.Key, document.Text))),
                    Events = shelf.Events.AddRange(entries.Select(EventDocument.Of)),
                    HandedOn = shelf.HandedOn.Union(entries.Select(entry => entry.Id)),
                }, SetPorts.Do)
                : null;
        });
        return new(stored ? new Commit(entries) : GeneralRules.StorageConflict.Refuse());
    }

    private static string Encode(IAggregate state) => state switch
    {
        Assignment assignment => StateCodec<Assignment>.Encode(assignment),
        Registration registration => StateCodec<Registration>.Encode(registration),
        NotRelevantMark mark => StateCodec<NotRelevantMark>.Encode(mark),
        _ => throw new ArgumentException($"The {state.GetType().Name} is not of a person.", nameof(state)),
    };
}
