using System.Collections.Concurrent;
using Competence.Organisation.Import;
using Competence.WebHost.Hosting;

namespace Competence.WebHost.Components.Imports;

/// <summary>
/// Keeps what operators send, beside the store, from the sending over the preview to the import, which goes on when its page is left. A file is
/// removed when its run is done, an hour after it came, and with the process.
/// </summary>
/// <param name="scopes">Each import has a scope of its own: it outlives its request.</param>
/// <param name="clock">The clock.</param>
/// <param name="files">Where the files lie.</param>
/// <param name="time">Tells when to look for what is an hour old.</param>
/// <param name="lifetime">Stops what is going on when the host stops; the same file goes on with it.</param>
/// <param name="logger">Told what broke.</param>
internal sealed partial class ImportDesk(
    IServiceScopeFactory scopes, BusinessClock clock, TemporaryFiles files, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<ImportDesk> logger)
    : IHostedService, IDisposable
{
    private static readonly Duration Kept = Duration.FromHours(1);
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, UploadedFile> _files = new();
    private ITimer? _timer;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = time.CreateTimer(_ => ForgetOld(), null, Between, Between);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _timer?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Keeps a file.</summary>
    public async Task<UploadedFile> KeepAsync(PersonId owner, ImportKind kind, LocalDate date, IFormFile file, CancellationToken cancellationToken)
    {
        string path;
        await using (FileStream stream = files.Create())
        {
            path = stream.Name;
            try
            {
                await file.CopyToAsync(stream, cancellationToken);
            }
            catch
            {
                File.Delete(path);
                throw;
            }
        }

        UploadedFile kept = new(Guid.CreateVersion7(), owner, kind, date, Path.GetFileName(file.FileName), path, clock.Read().Now);
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

        return IsOver(file, clock.Read().Now) ? null : file;
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
    public void Dispose() => _timer?.Dispose();

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

    private void ForgetOld()
    {
        Instant now = clock.Read().Now;
        foreach (UploadedFile old in _files.Values)
        {
            lock (old)
            {
                if (IsOver(old, now))
                {
                    Forget(old);
                }
            }
        }
    }

    private void Forget(UploadedFile file)
    {
        try
        {
            File.Delete(file.Path);
            _files.TryRemove(file.Id, out _);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            LogKept(kept, file.Kind, file.Date);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The import of {Kind} for {Date} broke off. The same file goes on with it.")]
    private partial void LogBroken(Exception broken, ImportKind kind, LocalDate date);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The file of {Kind} for {Date} could not be removed; it is tried again in a minute.")]
    private partial void LogKept(Exception kept, ImportKind kind, LocalDate date);
}
