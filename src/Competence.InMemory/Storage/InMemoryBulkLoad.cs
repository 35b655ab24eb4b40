using System.Collections.Immutable;
using Competence.Assignments;
using Competence.InMemory.Files;
using Competence.InMemory.Registrations;
using Competence.Registrations;

namespace Competence.InMemory.Storage;

/// <summary>Loads states one by one: what loading means.</summary>
internal sealed class InMemoryBulkLoad(InMemoryStore store, IIdSource ids) : IBulkLoad
{
    public ValueTask<Result<Commit>> LoadAsync(ImmutableArray<LoadedState> states, LocalDate today, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (LoadedState loaded in states)
        {
            Check(loaded.State);
        }

        LoadedPeople.Demand(states);
        return new(store.Load(states, today, ids));
    }

    /// <summary>The tables with the state and its history, which is not in the outbox; <see langword="null"/> when something is in the way.</summary>
    public static Tables? Put(Tables tables, LoadedState loaded, ImmutableArray<HistoryEntry>.Builder entries, IIdSource ids)
    {
        StateSlot slot = StateSlots.Of(loaded.State.GetType());
        if (slot.StoredIn(tables, loaded.State) is not null || Uniqueness.Claim(tables, loaded.State) is not { } claimed)
        {
            return null;
        }

        Tables reached = claimed;
        Registration? registration = loaded.State is Registration { Key: var key } ? Registration.Blank(key) : null;
        for (int index = 0; index < loaded.Facts.Length; index++)
        {
            LoadedFact one = loaded.Facts[index];
            if (registration is not null)
            {
                registration = registration.Apply((RegistrationEvent)one.Fact);
                reached = slot.Put(SignRequests.Follow(reached, registration, one.Origin.At), registration);
            }

            HistoryEntry entry = new(ids.Next<EventId>(one.Origin.At), loaded.State.Subject, index + 1, one.Origin, one.Fact);
            entries.Add(entry);
            reached = InMemoryUnattachedFiles.Follow(reached.WithHistory(entry), one.Fact, one.Origin.At);
        }

        return slot.Put(reached, loaded.State);
    }

    private static void Check(IAggregate state)
    {
        if (state is not (Assignment or Registration or NotRelevantMark) || !StateSlots.Of(state.GetType()).IsIdentified(state))
        {
            throw new ArgumentException($"The {state.GetType().Name} is not of a person, or has no identifier.", nameof(state));
        }
    }
}
