using System.Collections.Concurrent;
using Competence.Organisation.Import;

namespace Competence.WebHost.Components.Imports;

/// <summary>
/// Keeps what operators send, beside the store, from the sending over the preview to the import, which goes on when its page is left. A file is
/// removed when its run is done, and with the process. One that came more than an hour ago is found no longer, and removed when that is seen: when it
/// is asked for, or when the next file comes.
/// </summary>
/// <param name="scopes">Each import has a scope of its own: it outlives its request.</param>
/// <param name="clock">The clock.</param>
/// <param name="lifetime">Stops what is going on when the host stops; the same file goes on with it.</param>
/// <param name="logger">Told what broke.</param>
internal sealed partial class ImportDesk(IServiceScopeFactory scopes, BusinessClock clock, IHostApplicationLifetime lifetime, ILogger<ImportDesk> logger) : IDisposable
{
    private static readonly Duration Kept = Duration.FromHours(1);

    private readonly ConcurrentDictionary<Guid, UploadedFile> _files = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("competence-imports").FullName;

    /// <summary>Keeps a file.</summary>
    public async Task<UploadedFile> KeepAsync(PersonId owner, ImportKind kind, LocalDate date, IFormFile file, CancellationToken cancellationToken)
    {
        Instant now = clock.Read().Now;
        foreach (UploadedFile old in _files.Values.Where(old => IsOver(old, now)))
        {
            Forget(old);
        }

        UploadedFile kept = new(Guid.CreateVersion7(), owner, kind, date, Path.GetFileName(file.FileName), Path.Combine(_folder, Path.GetRandomFileName()), now);
        await using (FileStream stream = new(kept.Path, FileMode.CreateNew, FileAccess.Write))
        {
            await file.CopyToAsync(stream, cancellationToken);
        }

        _files[kept.Id] = kept;
        return kept;
    }

    /// <summary>A file that <paramref name="owner"/> sent; none when there is none such, or no longer.</summary>
    public UploadedFile? Find(string id, PersonId owner)
    {
        if (!Guid.TryParse(id, out Guid known) || !_files.TryGetValue(known, out UploadedFile? file) || file.Owner != owner)
        {
            return null;
        }

        if (!IsOver(file, clock.Read().Now))
        {
            return file;
        }

        Forget(file);
        return null;
    }

    /// <summary>Begins the import of a file; once.</summary>
    public void Begin(UploadedFile file, Actor actor, int? acceptedPercent)
    {
        lock (file)
        {
            if (file.Import is null or { IsGoingOn: false, Run: null })
            {
                file.Import = new RunningImport();
                _ = RunAsync(file, actor, acceptedPercent, file.Import);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _files.Clear();
        Directory.Delete(_folder, recursive: true);
    }

    private static bool IsOver(UploadedFile file, Instant now) => now - file.SentAt > Kept && file.Import is not { IsGoingOn: true };

    private async Task RunAsync(UploadedFile file, Actor actor, int? acceptedPercent, RunningImport running)
    {
        await Task.Yield();
        Result<ImportRun>? answer = null;
        try
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            OrganisationImportService import = scope.ServiceProvider.GetRequiredService<OrganisationImportService>();
            CancellationToken stop = lifetime.ApplicationStopping;
            answer = file.Kind == ImportKind.Units
                ? await import.ImportUnitsAsync(actor, file.Open<UnitColumn>(), file.Date, running, acceptedPercent, stop)
                : await import.ImportPositionsAsync(actor, file.Open<PositionColumn>(), file.Date, running, acceptedPercent, stop);
            if (answer?.IsAccepted == true)
            {
                File.Delete(file.Path);
            }
        }
        catch (Exception broken)
        {
            LogBroken(broken, file.Kind, file.Date);
        }
        finally
        {
            running.End(answer);
        }
    }

    private void Forget(UploadedFile file)
    {
        _files.TryRemove(file.Id, out _);
        File.Delete(file.Path);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The import of {Kind} for {Date} broke off. The same file goes on with it.")]
    private partial void LogBroken(Exception broken, ImportKind kind, LocalDate date);
}
