namespace Competence.Organisation.Import;

/// <summary>The runs of one kind that have begun and are not done, the latest first: seldom any, never many.</summary>
public sealed class OpenImportRunsSpec : Specification<ImportRunRow>
{
    /// <summary>The open runs of <paramref name="kind"/>.</summary>
    public OpenImportRunsSpec(ImportKind kind)
    {
        Kind = kind;
        Query.Where(run => run.State == ImportRunState.Started && run.Kind == Kind)
            .OrderByDescending(run => run.StartedAt).OrderByDescending(run => run.Id);
    }

    /// <summary>Which file.</summary>
    public ImportKind Kind { get; }
}
