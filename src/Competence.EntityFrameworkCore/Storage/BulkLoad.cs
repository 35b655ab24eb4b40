using System.Collections.Immutable;
using Competence.Assignments;
using Competence.EntityFrameworkCore.Files;
using Competence.EntityFrameworkCore.Registrations;
using Competence.Registrations;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>Loads states with their history as plain rows.</summary>
internal sealed class BulkLoad(
    StoreDatabase database, TableStatements tables, PersonRevisionStatements revisions, RegistrationSetStatements registrationSets,
    UnattachedFileStatements unattached, HistoryCodec codec, IIdSource ids) : IBulkLoad
{
    private static readonly Dictionary<PersonId, PersonRevision> Nothing = [];

    public async ValueTask<Result<Commit>> LoadAsync(
        ImmutableArray<LoadedState> states, LocalDate today, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (LoadedState loaded in states)
        {
            Check(loaded.State);
        }

        LoadedPeople.Demand(states);
        ImmutableArray<HistoryEntry> entries =
        [
            .. states.SelectMany(loaded => loaded.Facts.Select((one, index) => new HistoryEntry(
                ids.Next<EventId>(one.Origin.At), loaded.State.Subject, index + 1, one.Origin, one.Fact))),
        ];
        List<SqlStatement> made = [];
        revisions.Advance(made, Nothing, states.Select(loaded => loaded.State), []);
        List<SqlStatement> following = [];
        unattached.Follow(following, entries);
        registrationSets.OpenAndRefresh(
            following,
            [.. states.Select(loaded => loaded.State).OfType<Assignment>().Select(assignment => assignment.Id)],
            [.. states.Select(loaded => loaded.State.Subject.Person).Distinct()],
            today);
        return await database.LoadAsync(made, Rows(states, entries), following, cancellationToken)
            ? new Commit(entries)
            : GeneralRules.StorageConflict.Refuse();
    }

    private List<TableRows> Rows(ImmutableArray<LoadedState> states, ImmutableArray<HistoryEntry> entries)
    {
        List<TableRows> rows = [];
        foreach (IGrouping<Type, LoadedState> kind in states.GroupBy(loaded => loaded.State.GetType()))
        {
            StateTable table = StateTables.Of(kind.Key);
            rows.Add(new TableRows(tables.Of(table), kind.Select(loaded => RecordOf(table, loaded))));
        }

        rows.Add(new TableRows(tables.Of<SignRequestRecord>(), states.SelectMany(LoadedSignRequests.Of)));
        rows.Add(new TableRows(tables.Of<HistoryRecord>(), entries.Select(codec.Encode)));
        return rows;
    }

    private static object RecordOf(StateTable table, LoadedState loaded) => table.RecordOf(loaded.State) is var record && loaded.State.Version > 0
        ? record
        : (RegistrationRecord)record with { Body = null };

    private static void Check(IAggregate state)
    {
        if (state is not (Assignment or Registration or NotRelevantMark) || !StateTables.Of(state.GetType()).IsIdentified(state))
        {
            throw new ArgumentException($"The {state.GetType().Name} is not of a person, or has no identifier.", nameof(state));
        }
    }
}
