using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <content>Deciding everything and storing nothing.</content>
public sealed partial class OrganisationImportService
{
    /// <summary>What importing the units file would do. Nothing is stored.</summary>
    /// <param name="actor">The nightly job or an operator.</param>
    /// <param name="source">The file.</param>
    /// <param name="run">The date of the run: one of the calendar, not after today.</param>
    /// <param name="acceptedPercent">The share of the open units that the run would be let close, 1 to 100; the options decide where there is none.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Counts and what would close; a refusal only for what no accepted share would change, such as a broken file.</returns>
    public async ValueTask<Result<ImportPreview>> PreviewUnitsAsync(
        Actor actor, IImportSource<UnitColumn> source, LocalDate run, int? acceptedPercent = null, CancellationToken cancellationToken = default)
    {
        Moment moment = clock.Read();
        if (!(await ReadUnitsAsync(actor, source, run, moment, progress: null, acceptedPercent, cancellationToken)).TryPickValue(out ReadUnits? read, out Refusal? refusal))
        {
            return refusal;
        }

        ImportCounts counts = Stage(read.Import, factory.Begin(), moment).Counts;
        ImmutableArray<ClosingUnit> closing =
        [
            .. read.Import.Gone().OrderBy(unit => SortKey.Of(unit.DisplayName)).ThenBy(unit => unit.Id)
                .Select(unit => new ClosingUnit(unit.Id, unit.Kind, unit.DisplayName)),
        ];
        return new ImportPreview(
            ImportKind.Units, ImportReport.Of(run, read.File, counts), read.Endings, SafetyStop.Of(ImportKind.Units, read.Endings, options),
            [], closing, GoesOnWith: null);
    }

    /// <summary>What importing the positions file would do. Nothing is stored.</summary>
    /// <param name="actor">The nightly job or an operator.</param>
    /// <param name="source">The file.</param>
    /// <param name="run">The date of the run: one of the calendar, not after today.</param>
    /// <param name="acceptedPercent">The share of the active positions that the run would be let end, 1 to 100; the options decide where there is none.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Counts and who would end; a refusal only for what no accepted share would change, such as a broken file.</returns>
    public async ValueTask<Result<ImportPreview>> PreviewPositionsAsync(
        Actor actor, IImportSource<PositionColumn> source, LocalDate run, int? acceptedPercent = null, CancellationToken cancellationToken = default)
    {
        Moment moment = clock.Read();
        if (!(await ReadPositionsAsync(actor, source, run, moment, progress: null, acceptedPercent, cancellationToken)).TryPickValue(out ReadPositions? read, out Refusal? refusal))
        {
            return refusal;
        }

        ImportCounts counts = ImportCounts.None;
        Dictionary<PositionId, int> rotated = [];
        foreach (PositionBatch batch in read.Run.Batches)
        {
            PositionStaging staging = new(factory.Begin(), run);
            if (!await read.Run.TryStageAsync(batch, staging, cancellationToken))
            {
                return GeneralRules.StorageConflict.Refuse();
            }

            foreach ((PositionId position, int plans) in await CountRotatingAsync(staging.Ended, cancellationToken))
            {
                rotated.Add(position, plans);
            }

            counts += staging.Counts(batch.Size, rotated: 0);
        }

        ImportRunBook book = await ImportRunBook.OpenAsync(runs, runRows, ImportKind.Positions, run, read.File.Fingerprint, cancellationToken);
        return new ImportPreview(
            ImportKind.Positions, ImportReport.Of(run, read.File, counts with { RotatedPlans = rotated.Values.Sum() }), read.Endings,
            book.IsResumed ? null : SafetyStop.Of(ImportKind.Positions, read.Endings, options),
            await NamedAsync(read, rotated, cancellationToken), [], book.Run?.Id);
    }

    /// <summary>How many plans would continue on other positions, by the position that ends.</summary>
    private async ValueTask<ImmutableDictionary<PositionId, int>> CountRotatingAsync(ImmutableArray<EndedPosition> ended, CancellationToken cancellationToken)
    {
        ImmutableArray<EndedPosition> rotate = ended.RemoveAll(it => it.RotatesTo is null);
        return rotate.IsEmpty ? [] : await rotating.CountAsync(rotate, cancellationToken);
    }

    private async ValueTask<ImmutableArray<EndingPosition>> NamedAsync(ReadPositions read, Dictionary<PositionId, int> rotated, CancellationToken cancellationToken)
    {
        if (read.Run.Ending.IsEmpty)
        {
            return [];
        }

        Dictionary<UnitId, string> units = await organisation.UnitsAsync(cancellationToken)
            .ToDictionaryAsync(unit => unit.Id, unit => unit.DisplayName, cancellationToken: cancellationToken);
        Dictionary<PositionId, EndingReason> reasons = read.Run.Ending.ToDictionary(it => it.Stored.Id, it => read.Import.ReasonOf(it)!.Value);
        ImmutableArray<Position> ending = await positions.FindManyAsync([.. reasons.Keys], cancellationToken);
        ImmutableArray<Person> named = await people.FindManyAsync([.. ending.Select(position => position.Person).Distinct()], cancellationToken);
        Dictionary<PersonId, Person> names = named.ToDictionary(person => person.Id);
        return
        [
            .. ending.Select(position => (Position: position, Person: names[position.Person], Unit: units[position.Unit]))
                .OrderBy(it => SortKey.Of(it.Unit)).ThenBy(it => it.Person.SortName).ThenBy(it => it.Position.Id)
                .Select(it => new EndingPosition(
                    it.Position.Id, it.Person.Id, it.Person.Name, it.Position.Title, it.Position.Unit, it.Unit, reasons[it.Position.Id])
                {
                    RotatedPlans = rotated.GetValueOrDefault(it.Position.Id),
                }),
        ];
    }
}
