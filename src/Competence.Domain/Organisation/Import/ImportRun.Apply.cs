using System.Diagnostics;

namespace Competence.Organisation.Import;

/// <content>How events change it.</content>
public sealed partial record ImportRun
{
    /// <summary>The run that <paramref name="fact"/> began.</summary>
    public static ImportRun From(ImportRunEvent.Started fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new ImportRun(
            fact.Id, fact.Kind, fact.Date, ImportRunState.Started, fact.File, fact.Endings, fact.Decided, ImportCounts.None, fact.StartedAt,
            fact.StartedBy, fact.Job, FinishedAt: null, SupersededBy: null, Version: 1);
    }

    /// <summary>The state after <paramref name="fact"/>. Total: every event that follows the first one is handled, none is refused.</summary>
    public ImportRun Apply(ImportRunEvent fact) => fact switch
    {
        ImportRunEvent.Advanced it => this with { Counts = Counts + it.Counts, Version = Version + 1 },
        ImportRunEvent.Finished it => this with { State = ImportRunState.Finished, FinishedAt = it.FinishedAt, Version = Version + 1 },
        ImportRunEvent.Superseded it => this with { State = ImportRunState.Superseded, SupersededBy = it.By, Version = Version + 1 },
        _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}"),
    };
}
