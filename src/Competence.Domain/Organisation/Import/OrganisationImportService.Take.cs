namespace Competence.Organisation.Import;

/// <content>Storing one part of what was decided.</content>
public sealed partial class OrganisationImportService
{
    /// <summary>Loads what one part of the positions changes, stages it afresh and commits it. May be repeated when the commit lost a race.</summary>
    /// <param name="actor">The nightly job or an operator.</param>
    /// <param name="read">What was decided.</param>
    /// <param name="place">Which part.</param>
    /// <param name="book">The run.</param>
    /// <param name="moment">Now, on the date of the run.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    private async ValueTask<Result<ImportRun>> TakeAsync(
        Actor actor, ReadPositions read, int place, ImportRunBook book, Moment moment, CancellationToken cancellationToken)
    {
        PositionBatch batch = read.Run.Batches[place];
        IUnitOfWork work = factory.Begin();
        PositionStaging staging = new(work, moment.Today);
        if (await IsBegunElsewhereAsync(book, cancellationToken) || !await read.Run.TryStageAsync(batch, staging, cancellationToken))
        {
            return GeneralRules.StorageConflict.Refuse();
        }

        int rotated = 0;
        foreach (IPositionEndings ending in staging.Ended.IsEmpty ? [] : endings)
        {
            rotated += await ending.StageAsync(work, staging.Ended, moment, cancellationToken);
        }

        foreach (IPositionReturns part in staging.Returned.IsEmpty ? [] : returns)
        {
            await part.StageAsync(work, staging.Returned, moment, cancellationToken);
        }

        if (book.Run is null)
        {
            book.Start(work, Started(actor, ImportKind.Positions, moment.Today, read.File, read.Endings, read.Run.Decided, moment));
        }

        ImportCounts counts = staging.Counts(batch.Size, rotated);
        return await StoreAsync(book, work, actor, counts, isLast: place == read.Run.Batches.Length - 1, cancellationToken);
    }

    /// <summary>Whether another run began since this one looked for open runs, asked when the first commit was lost: then this one does not begin beside it.</summary>
    private async ValueTask<bool> IsBegunElsewhereAsync(ImportRunBook book, CancellationToken cancellationToken) =>
        book is { Run: null, HasLost: true } && await book.IsAnotherOpenAsync(runRows, ImportKind.Positions, cancellationToken);

    /// <summary>Commits a part with what it makes of the run.</summary>
    private async ValueTask<Result<ImportRun>> StoreAsync(
        ImportRunBook book, IUnitOfWork work, Actor actor, ImportCounts counts, bool isLast, CancellationToken cancellationToken)
    {
        Instant now = clock.Read().Now;
        if (counts != ImportCounts.None)
        {
            book.Advance(work, counts);
        }

        if (isLast)
        {
            book.Finish(work, now);
        }

        Result<Commit> commit = await work.CommitAsync(EventOrigin.Of(actor, now), cancellationToken);
        book.Settle(commit.IsAccepted);
        return commit.Map(_ => book.Run!);
    }
}
