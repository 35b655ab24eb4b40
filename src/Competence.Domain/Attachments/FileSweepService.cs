using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Attachments;

/// <summary>
/// Deletes the contents that have belonged to nothing for a day: of uploads that came to nothing, and of files that were taken away. What it costs grows
/// with those, not with what is stored.
/// </summary>
/// <param name="unattached">Tells which files belong to nothing.</param>
/// <param name="files">Keeps contents.</param>
/// <param name="clock">Tells now.</param>
public sealed class FileSweepService(IUnattachedFiles unattached, IFileStore files, BusinessClock clock)
{
    private const int MostCauses = 10;

    /// <summary>How many files a batch has.</summary>
    public const int BatchSize = 500;

    /// <summary>How long a file belongs to nothing before it is deleted: longer than any upload takes.</summary>
    public static readonly Duration Grace = Duration.FromDays(1);

    /// <summary>Sweeps. A run that was stopped is gone on with by the next one, and what cannot be deleted is tried again by it.</summary>
    /// <param name="actor">The job, or the central operator.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>How many files were deleted; <see cref="GeneralRules.AccessDenied"/>.</returns>
    /// <exception cref="AggregateException">Some contents could not be deleted; all others are. Thrown at the end, with the first few causes.</exception>
    public async ValueTask<Result<int>> RunAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        Moment moment = clock.Read();
        if (AccessPolicy.InGeneral(actor, AccessAction.NightlyRun, moment.Today) is { } denied)
        {
            return denied;
        }

        int deleted = 0;
        HashSet<FileId> failed = [];
        List<Exception> causes = [];
        for (ImmutableArray<FileId> batch = await NextAsync(); !batch.IsEmpty; batch = await NextAsync())
        {
            foreach (FileId file in batch)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await TryDeleteAsync(file);
            }

            ImmutableArray<FileId> gone = batch.RemoveAll(failed.Contains);
            await unattached.ForgetAsync(gone, cancellationToken);
            deleted += gone.Length;
        }

        return failed.Count == 0 ? deleted : throw new AggregateException(
            $"{failed.Count} contents could not be deleted, {deleted} were. Among those that were not: {string.Join(", ", failed.Order().Take(MostCauses))}.", causes);

        async ValueTask TryDeleteAsync(FileId file)
        {
            try
            {
                await files.DeleteAsync(file, cancellationToken);
            }
            catch (Exception cause) when (cause is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                failed.Add(file);
                if (causes.Count < MostCauses)
                {
                    causes.Add(cause);
                }
            }
        }

        async ValueTask<ImmutableArray<FileId>> NextAsync() =>
            (await unattached.ListAsync(moment.Now - Grace, BatchSize + failed.Count, cancellationToken)).RemoveAll(failed.Contains);
    }
}
