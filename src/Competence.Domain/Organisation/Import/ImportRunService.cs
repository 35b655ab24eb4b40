using Competence.Access;

namespace Competence.Organisation.Import;

/// <summary>Looks up import runs and the reports that they left: for those who may import.</summary>
/// <param name="runs">Finds runs.</param>
/// <param name="rows">Lists runs.</param>
/// <param name="clock">Tells today.</param>
/// <param name="options">How large a page may be.</param>
public sealed class ImportRunService(
    IRepository<ImportRunId, ImportRun> runs, IRowSource<ImportRunRow> rows, BusinessClock clock, CompetenceOptions options)
{
    /// <summary>The runs, the latest first.</summary>
    /// <param name="actor">The nightly job or an operator.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<Result<Page<ImportRunRow>>> ListAsync(Actor actor, PageRequest page = default, CancellationToken cancellationToken = default) =>
        Denied(actor) is { } denied
            ? denied
            : await rows.PageAsync(new ImportRunsSpec(), new PageRequest(page.Number, Math.Min(page.Size, options.LargestPage)), cancellationToken);

    /// <summary>One run with its report.</summary>
    /// <param name="actor">The nightly job or an operator.</param>
    /// <param name="id">The run.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The run; <see cref="GeneralRules.NotFound"/> for an unknown one.</returns>
    public async ValueTask<Result<ImportRun>> FindAsync(Actor actor, ImportRunId id, CancellationToken cancellationToken = default) =>
        Denied(actor) is { } denied ? denied
        : await runs.FindAsync(id, cancellationToken) is { } run ? run
        : GeneralRules.NotFound.Refuse(("what", "import-run"), ("id", id));

    private Refusal? Denied(Actor actor) => AccessPolicy.InGeneral(actor, AccessAction.OrganisationImport, clock.Read().Today);
}
