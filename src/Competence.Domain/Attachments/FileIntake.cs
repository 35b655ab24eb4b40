namespace Competence.Attachments;

/// <summary>Stores the content of a file and then has it attached, so that nothing is attached whose content is not there.</summary>
/// <remarks>
/// The file is noted as unattached first, and the commit that attaches it takes it out again: what is stopped in between is deleted by
/// <see cref="FileSweepService"/>.
/// </remarks>
/// <param name="files">Keeps contents.</param>
/// <param name="unattached">Keeps which of them belong to nothing.</param>
/// <param name="ids">Gives files their identifiers.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class FileIntake(IFileStore files, IUnattachedFiles unattached, IIdSource ids, BusinessClock clock)
{
    /// <summary>Takes a file in.</summary>
    /// <typeparam name="T">What attaching answers.</typeparam>
    /// <param name="by">Who adds it.</param>
    /// <param name="file">The file.</param>
    /// <param name="attach">Attaches the stored file; its refusal has the content deleted again.</param>
    /// <param name="cancellationToken">Stops before the content is stored.</param>
    /// <returns>What <paramref name="attach"/> answers, or a refusal of <see cref="FileRules"/>.</returns>
    public async ValueTask<Result<T>> TakeAsync<T>(
        PersonId by, FileToAttach file, Func<AttachedFile, ValueTask<Result<T>>> attach, CancellationToken cancellationToken = default)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(attach);
        Moment moment = clock.Read();
        FileId id = ids.Next<FileId>(moment.Now);
        string type = file.ContentType.Split(';')[0].Trim().ToLowerInvariant();
        await unattached.NoteAsync(id, moment.Now, cancellationToken);
        if (!(await files.SaveAsync(new FileUpload(id, file.Name, type, file.Content), cancellationToken)).TryPickValue(out StoredFile? stored, out Refusal? refusal))
        {
            await unattached.ForgetAsync([id], cancellationToken);
            return refusal;
        }

        Result<T> outcome = await attach(
            new AttachedFile(id, stored.Name, stored.ContentType, stored.Length, stored.Sha256, file.Text, moment.Today, by));
        if (!outcome.IsAccepted)
        {
            await files.DeleteAsync(id, cancellationToken);
            await unattached.ForgetAsync([id], cancellationToken);
        }

        return outcome;
    }
}
