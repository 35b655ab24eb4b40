using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Files;
using Competence.EntityFrameworkCore.Organisation;
using Competence.EntityFrameworkCore.Plans;
using Competence.EntityFrameworkCore.Registrations;
using Competence.EntityFrameworkCore.Requirements;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>Turns what a unit of work staged into statements.</summary>
internal sealed class StatementMaker(
    TableStatements tables,
    PlanStatements plans,
    SignRequestStatements signRequests,
    ClosureStatements closures,
    RegistrationSetStatements registrationSets,
    PersonRevisionStatements revisions,
    PositionLineStatements positionLines,
    SignInStatements signIns,
    HistoryStatements histories,
    UnattachedFileStatements unattached,
    HistoryCodec codec)
{
    /// <summary>From how many rows on one statement with all of them is cheaper than one statement each.</summary>
    private const int Many = 4;

    /// <summary>How many rows one statement has at most.</summary>
    private const int Most = 5_000;

    /// <summary>Moves the revisions of the people on whom something is stored; before all else.</summary>
    public void Advance(
        List<SqlStatement> made,
        IReadOnlyDictionary<PersonId, PersonRevision> expected,
        IReadOnlyList<StagedState> states,
        IReadOnlyCollection<ISetOperation> operations) => revisions.Advance(made, expected, states.Select(staged => staged.State), operations);

    /// <summary>Holds states that must be stored in the version in which they were read, until the end of the transaction; before any is stored.</summary>
    public void Hold(List<SqlStatement> made, IEnumerable<(StateTable Table, IAggregate State)> seen)
    {
        foreach ((StateTable table, IAggregate state) in seen)
        {
            made.Add(tables.Of(table).Hold(table.RecordOf(state), state.Version));
        }
    }

    /// <summary>Stores and removes the states.</summary>
    public void Store(List<SqlStatement> made, IReadOnlyList<StagedState> states)
    {
        // An opened registration may lie where a new one shall, so those are never inserted in one statement.
        HashSet<StateTable> inOne =
        [
            .. states.Where(state => IsNew(state) && state.State is not Registration)
                .GroupBy(state => state.Table)
                .Where(group => group.Count() >= Many)
                .Select(group => group.Key),
        ];
        foreach (StagedState staged in states.Where(state => !IsNew(state) || !inOne.Contains(state.Table)))
        {
            TableSql table = tables.Of(staged.Table);
            object record = staged.Table.RecordOf(staged.State);
            if (!staged.IsRemoved)
            {
                made.Add(table.Store(record, staged.Expected));
            }
            else if (staged.Expected > 0)
            {
                made.Add(table.Delete(record, staged.Expected));
            }
        }

        foreach (StateTable table in inOne)
        {
            IEnumerable<object> records = states.Where(state => state.Table == table && IsNew(state)).Select(state => table.RecordOf(state.State));
            made.AddRange(records.Chunk(Most).Select(chunk => tables.Of(table).InsertMany(chunk)));
        }
    }

    /// <summary>Brings the tables up to date that follow from the states.</summary>
    /// <param name="made">What the statements are added to.</param>
    /// <param name="states">The states as they are in the end.</param>
    /// <param name="steps">Every saved state, those in between included.</param>
    /// <param name="origin">Who saved them and when.</param>
    public void Follow(List<SqlStatement> made, IReadOnlyList<StagedState> states, IEnumerable<IAggregate> steps, EventOrigin origin)
    {
        Registration[] emptied =
            [.. states.Where(staged => staged is { IsRemoved: false, Expected: > 0 }).Select(staged => staged.State).OfType<Registration>().Where(one => one.Repetitions.IsEmpty)];
        bool inOne = emptied.Length >= Many;
        if (inOne)
        {
            signRequests.FollowEmptied(made, emptied);
        }

        foreach (StagedState staged in states)
        {
            switch (staged.State)
            {
                case Plan plan:
                    plans.Link(made, staged.IsRemoved ? plan with { Links = [], Publications = [] } : plan);
                    break;
                case Registration registration when !staged.IsRemoved && !(inOne && staged.Expected > 0 && registration.Repetitions.IsEmpty):
                    signRequests.Follow(made, registration, isFirst: staged.Expected == 0, origin.At);
                    break;
            }
        }

        KeepVersions(made, steps, origin);
        closures.RefreshUnits(made, [.. states.Select(staged => staged.State).OfType<OrganisationUnit>().Select(unit => unit.Id).Distinct()]);
        closures.RefreshLeaders(made, [.. states.Select(staged => staged.State).OfType<Position>().Select(position => position.Id).Distinct()]);
    }

    /// <summary>Writes history and outbox.</summary>
    public void Append(List<SqlStatement> made, ImmutableArray<HistoryEntry> entries)
    {
        HistoryRecord[] history = [.. entries.Select(codec.Encode)];
        OutboxRecord[] outbox = [.. history.Select(row => new OutboxRecord(0, row.Id, row.PersonId, row.At))];
        Insert(made, tables.Of<HistoryRecord>(), history);
        Insert(made, tables.Of<OutboxRecord>(), outbox);
    }

    /// <summary>Takes out what is attached of the files that belong to nothing, and notes what is detached.</summary>
    public void FollowFiles(List<SqlStatement> made, ImmutableArray<HistoryEntry> entries, EventOrigin origin) => unattached.Follow(made, entries, origin.At);

    /// <summary>Leaves all that the history of these subjects tells to the audit.</summary>
    public void Withdraw(List<SqlStatement> made, IEnumerable<Subject> subjects) => made.AddRange(subjects.Select(histories.Withdraw));

    /// <summary>Does an operation on many rows.</summary>
    /// <exception cref="NotSupportedException">The store does not know the operation.</exception>
    public void Do(List<SqlStatement> made, ISetOperation operation)
    {
        switch (operation)
        {
            case RegistrationSet set:
                registrationSets.Do(made, set);
                break;
            case RememberPositionLines lines:
                positionLines.Remember(made, lines);
                break;
            case RecordSignIn signIn:
                signIns.Record(made, signIn);
                break;
            case RefreshUnitClosure or RefreshLeaderClosure:
                // Every save keeps the closures in step, so there is nothing left to do.
                break;
            default:
                throw new NotSupportedException($"This store does not know the operation {operation.GetType().Name}.");
        }
    }

    private void KeepVersions(List<SqlStatement> made, IEnumerable<IAggregate> steps, EventOrigin origin)
    {
        HashSet<(Guid Id, long Number)> kept = [];
        foreach (IAggregate step in steps)
        {
            switch (step)
            {
                case Plan plan when plan.VersionNumber != default && kept.Add((plan.Id.Value, PlanVersionRecord.NumberOf(plan.VersionNumber))):
                    plans.Keep(made, plan, origin);
                    break;
                case Requirement { Published: { } content } requirement when kept.Add((requirement.Id.Value, requirement.PublishedVersion)):
                    made.Add(tables.Of<RequirementVersionRecord>().Insert(
                        RequirementVersionRecord.From(requirement.Id, requirement.PublishedVersion, content)));
                    break;
            }
        }
    }

    private static bool IsNew(StagedState staged) => staged is { Expected: 0, IsRemoved: false };

    private static void Insert(List<SqlStatement> made, TableSql table, IReadOnlyCollection<object> records)
    {
        if (records.Count >= Many)
        {
            made.AddRange(records.Chunk(Most).Select(chunk => table.InsertMany(chunk)));
            return;
        }

        made.AddRange(records.Select(table.InsertNew));
    }
}
