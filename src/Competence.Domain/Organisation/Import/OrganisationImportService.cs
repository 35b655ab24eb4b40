using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Organisation.Import;

/// <summary>Takes the nightly files of the HR master data: units first, then positions with their persons (ORG-16, ORG-18). Announced moves take effect here (ORG-80).</summary>
/// <remarks>
/// A run is one commit: everything, or nothing with the reason. It can be repeated; what is stored already is not written again.
/// A broken file changes nothing. <see cref="CompetenceOptions.LargestShareOfRejectedLines"/> says how many wrong lines break it.
/// </remarks>
/// <param name="organisation">Reads the organisation as it is stored.</param>
/// <param name="positions">Finds positions.</param>
/// <param name="people">Finds persons.</param>
/// <param name="endings">What other parts do when positions end (ORG-38).</param>
/// <param name="returns">What other parts do when positions come back (ORG-92).</param>
/// <param name="factory">Begins units of work.</param>
/// <param name="ids">Where new identifiers come from.</param>
/// <param name="clock">The clock.</param>
/// <param name="options">The options.</param>
public sealed class OrganisationImportService(
    IStoredOrganisation organisation,
    IRepository<PositionId, Position> positions,
    IRepository<PersonId, Person> people,
    IEnumerable<IPositionEndings> endings,
    IEnumerable<IPositionReturns> returns,
    IUnitOfWorkFactory factory,
    IIdSource ids,
    BusinessClock clock,
    CompetenceOptions options)
{
    private const int LinesBetweenReports = 1000;

    /// <summary>Imports the units file: creates, renames, moves, reclassifies, closes and reopens units (ORG-01 to ORG-03).</summary>
    /// <param name="actor">The nightly job or an operator.</param>
    /// <param name="source">The file.</param>
    /// <param name="run">The date of the run: Monday to Friday, not after today.</param>
    /// <param name="progress">Told how many lines have been read.</param>
    /// <param name="cancellationToken">Stops the run; nothing is stored.</param>
    public async ValueTask<Result<ImportReport>> ImportUnitsAsync(
        Actor actor, IImportSource<UnitColumn> source, LocalDate run, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        Moment moment = clock.Read();
        if (Forbidden(actor, run, moment) is { } forbidden)
        {
            return forbidden;
        }

        List<OrganisationUnit> stored = await organisation.UnitsAsync(cancellationToken).ToListAsync(cancellationToken);
        UnitImport import = new(stored);
        if (await ReadAsync(source, import.Take, progress, cancellationToken) is { } broken)
        {
            return broken;
        }

        import.RejectWhatDoesNotFit();
        if (Distrusted(import.Lines, import.Rejected) is { } distrusted)
        {
            return distrusted;
        }

        IUnitOfWork work = factory.Begin();
        UnitStaging staging = new(work);
        staging.Stage(import, [.. import.Creations().Select(_ => ids.Next<UnitId>(moment.Now))]);
        ImportReport report = new(run, import.Lines, staging.Created, staging.Changed, staging.Closed, staging.Reopened,
            import.Lines - import.Rejected.Length - staging.Touched, Skipped: 0, import.Rejected);
        return staging.IsEmpty ? report : await CommitAsync(work, actor, moment, report, cancellationToken);
    }

    /// <summary>Imports the positions file: persons, positions, leaders, ends and reopenings (ORG-08 to ORG-28).</summary>
    /// <param name="actor">The nightly job or an operator.</param>
    /// <param name="source">The file.</param>
    /// <param name="run">The date of the run: Monday to Friday, not after today.</param>
    /// <param name="progress">Told how many lines have been read.</param>
    /// <param name="cancellationToken">Stops the run; nothing is stored.</param>
    public async ValueTask<Result<ImportReport>> ImportPositionsAsync(
        Actor actor, IImportSource<PositionColumn> source, LocalDate run, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        Moment moment = clock.Read();
        if (Forbidden(actor, run, moment) is { } forbidden)
        {
            return forbidden;
        }

        CostCentres costCentres = new();
        await foreach (OrganisationUnit unit in organisation.UnitsAsync(cancellationToken))
        {
            costCentres.Add(unit);
        }

        Dictionary<PositionIdentity, StoredPosition> stored =
            await organisation.PositionsAsync(cancellationToken).ToDictionaryAsync(position => position.Identity, cancellationToken: cancellationToken);
        PositionImport import = new(stored, costCentres, run);
        if (await ReadAsync(source, import.Take, progress, cancellationToken) is { } broken)
        {
            return broken;
        }

        import.Carry(await organisation.MovesAsync(cancellationToken).ToListAsync(cancellationToken));
        import.RejectUnknownLeaders();
        if (Distrusted(import.Lines, import.Rejected) is { } distrusted)
        {
            return distrusted;
        }

        IUnitOfWork work = factory.Begin();
        PositionStaging staging = new(work, run);
        await new PositionRun(positions, people, ids, moment.Now).StageAsync(import, staging, costCentres, cancellationToken);
        foreach (IPositionEndings ending in staging.Ended.IsEmpty ? [] : endings)
        {
            await ending.StageAsync(work, staging.Ended, run, cancellationToken);
        }

        foreach (IPositionReturns part in staging.Returned.IsEmpty ? [] : returns)
        {
            await part.StageAsync(work, staging.Returned, moment with { Today = run }, cancellationToken);
        }

        int skipped = import.CountSkipped();
        ImportReport report = new(run, import.Lines, staging.Created, staging.Changed, staging.Ended.Length, staging.Reopened,
            import.Lines - import.Rejected.Length - skipped - staging.Touched, skipped, import.Rejected);
        return staging.IsEmpty ? report : await CommitAsync(work, actor, moment, report, cancellationToken);
    }

    private static Refusal? Forbidden(Actor actor, LocalDate run, Moment moment) =>
        AccessPolicy.InGeneral(actor, AccessAction.OrganisationImport, moment.Today) is { } denied ? denied
        : !ImportCalendar.HasRun(run) ? ImportRules.NoRunAtWeekends.Refuse(("date", run))
        : run > moment.Today ? ImportRules.RunNotBeforeItsDate.Refuse(("date", run))
        : null;

    private static async ValueTask<Refusal?> ReadAsync<TColumn>(
        IImportSource<TColumn> source, Action<ImportLine<TColumn>> take, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
        where TColumn : struct, Enum
    {
        int lines = 0;
        await foreach (Result<ImportLine<TColumn>> read in source.ReadAsync(cancellationToken))
        {
            if (!read.TryPickValue(out ImportLine<TColumn>? line, out Refusal? broken))
            {
                return broken;
            }

            take(line);
            lines++;
            if (lines % LinesBetweenReports == 0)
            {
                progress?.Report(new ImportProgress(lines));
            }
        }

        progress?.Report(new ImportProgress(lines));
        return lines == 0 ? ImportRules.FileEmpty.Refuse() : null;
    }

    private Refusal? Distrusted(int lines, ImmutableArray<RejectedLine> rejected) =>
        rejected.Length <= lines * options.LargestShareOfRejectedLines
            ? null
            : ImportRules.TooManyRejected.Refuse(
                ("rejected", rejected.Length), ("lines", lines), ("line", rejected[0].Line), ("column", rejected[0].Column), ("reason", rejected[0].Reason.Code));

    private static async ValueTask<Result<ImportReport>> CommitAsync(
        IUnitOfWork work, Actor actor, Moment moment, ImportReport report, CancellationToken cancellationToken) =>
        (await work.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => report);
}
