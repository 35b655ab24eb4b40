using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>Keeps the run itself while a file is taken: begins it or goes on with an interrupted one, and stages its events beside what they tell of.</summary>
internal sealed class ImportRunBook
{
    private readonly ImmutableArray<ImportRun> _others;
    private readonly ImmutableHashSet<ImportRunId> _open;

    private ImportRun? _stored;

    private ImportRunBook(ImportRun? resumed, ImmutableArray<ImportRun> others, ImmutableHashSet<ImportRunId> open) =>
        (Run, _stored, _others, _open, IsResumed) = (resumed, resumed, others, open, resumed is not null);

    /// <summary>The run as it is with what was staged last; none before it has begun.</summary>
    public ImportRun? Run { get; private set; }

    /// <summary>Whether the file goes on with a run that was interrupted.</summary>
    public bool IsResumed { get; }

    /// <summary>Whether a commit was refused.</summary>
    public bool HasLost { get; private set; }

    /// <summary>Looks for runs that were interrupted.</summary>
    public static async ValueTask<ImportRunBook> OpenAsync(
        IRepository<ImportRunId, ImportRun> runs, IRowSource<ImportRunRow> rows, ImportKind kind, LocalDate date, long fingerprint,
        CancellationToken cancellationToken)
    {
        ImmutableHashSet<ImportRunId> open = await FindOpenAsync(rows, kind, cancellationToken);
        ImmutableArray<ImportRun> found = open.IsEmpty ? [] : await runs.FindManyAsync([.. open], cancellationToken);
        ImportRun? resumed = found.Where(run => run.GoesOnWith(date, fingerprint)).MaxBy(run => run.Id);
        return new ImportRunBook(resumed, [.. found.Where(run => run != resumed && run.State == ImportRunState.Started).OrderBy(run => run.Id)], open);
    }

    /// <summary>Whether a run is open that was not when this looked for interrupted ones.</summary>
    public async ValueTask<bool> IsAnotherOpenAsync(IRowSource<ImportRunRow> rows, ImportKind kind, CancellationToken cancellationToken) =>
        !(await FindOpenAsync(rows, kind, cancellationToken)).IsSubsetOf(_open);

    /// <summary>Stages the beginning, and that it takes the place of whatever was interrupted.</summary>
    public void Start(IUnitOfWork work, ImportRunEvent.Started fact)
    {
        Run = ImportRun.From(fact);
        work.Save(Run, fact);
        foreach (ImportRun other in _others)
        {
            ImportRunEvent.Superseded superseded = other.Supersede(fact.Id).Value;
            work.Save(other.Apply(superseded), superseded);
        }
    }

    /// <summary>Stages that a part is taken.</summary>
    public void Advance(IUnitOfWork work, ImportCounts counts) => Save(work, Run!.Advance(counts).Value);

    /// <summary>Stages that the whole file is taken.</summary>
    public void Finish(IUnitOfWork work, Instant now) => Save(work, Run!.Finish(now).Value);

    /// <summary>Takes note of how the commit ended: one that was refused leaves the run as it was before.</summary>
    public void Settle(bool isAccepted)
    {
        _stored = isAccepted ? Run : _stored;
        Run = _stored;
        HasLost |= !isAccepted;
    }

    private static async ValueTask<ImmutableHashSet<ImportRunId>> FindOpenAsync(
        IRowSource<ImportRunRow> rows, ImportKind kind, CancellationToken cancellationToken) =>
        [.. await rows.StreamAsync(new OpenImportRunsSpec(kind), cancellationToken).Select(row => row.Id).ToListAsync(cancellationToken)];

    private void Save(IUnitOfWork work, ImportRunEvent fact)
    {
        Run = Run!.Apply(fact);
        work.Save(Run, fact);
    }
}
