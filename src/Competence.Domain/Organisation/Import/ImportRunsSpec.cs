namespace Competence.Organisation.Import;

/// <summary>All import runs, the latest first.</summary>
public sealed class ImportRunsSpec : Specification<ImportRunRow>
{
    /// <summary>All runs.</summary>
    public ImportRunsSpec() => Query.OrderByDescending(run => run.StartedAt).OrderByDescending(run => run.Id);
}
