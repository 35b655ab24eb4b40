using Competence.Access;

namespace Competence.Absences;

/// <summary>Carries out in the night what was ticked on absences that have ended (ABS-10), those of nights that were missed as well.</summary>
/// <remarks>
/// Goes through what is due in the order of the absences, a page at a time, and commits each by itself; a run that was stopped goes on where it
/// was, and a second run of the same night finds nothing to do. An error with one is counted and does not stop the run.
/// </remarks>
/// <param name="absences">Finds what is due.</param>
/// <param name="reader">Loads.</param>
/// <param name="writer">Stores.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class RecertificationService(IAbsences absences, AbsenceReader reader, AbsenceWriter writer, BusinessClock clock)
{
    /// <summary>How many absences are looked up at a time.</summary>
    public const int BatchSize = 100;

    /// <summary>Runs for a day.</summary>
    /// <param name="actor">The job, or the central operator.</param>
    /// <param name="day">The day that the night leads to, today or earlier. None for today.</param>
    /// <param name="cancellationToken">Stops between two absences.</param>
    /// <returns>What was done; <see cref="GeneralRules.AccessDenied"/>; or <see cref="AbsenceRules.NotDue"/> for a day to come.</returns>
    public async ValueTask<Result<RecertificationReport>> RunAsync(Actor actor, LocalDate? day = null, CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        if (AccessPolicy.InGeneral(actor, AccessAction.NightlyRun, today) is { } denied)
        {
            return denied;
        }

        if (day > today)
        {
            return AbsenceRules.NotDue.Refuse(("on", day));
        }

        RecertificationReport report = new(day ?? today);
        AbsenceId? last = null;
        while (await absences.DueAsync(report.Day, last, BatchSize, cancellationToken) is { IsEmpty: false } due)
        {
            foreach (Absence absence in due)
            {
                report = await TrySettleAsync(actor, absence.Id, report, cancellationToken);
            }

            last = due[^1].Id;
        }

        return report;
    }

    /// <summary>What goes wrong with one absence is counted, and does not keep the others waiting.</summary>
    private async ValueTask<RecertificationReport> TrySettleAsync(
        Actor actor, AbsenceId id, RecertificationReport report, CancellationToken cancellationToken)
    {
        try
        {
            return await SettleAsync(actor, id, report, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return report with { Failed = report.Failed + 1, FirstError = report.FirstError ?? error };
        }
    }

    private async ValueTask<RecertificationReport> SettleAsync(
        Actor actor, AbsenceId id, RecertificationReport report, CancellationToken cancellationToken)
    {
        Result<int> outcome = await CommitRetry.RunAsync<int>(async () =>
        {
            if (await reader.FindAsync(id, cancellationToken) is not { } file || file.Find(id) is not { } found)
            {
                return AbsenceRules.NotDue.Refuse(("on", report.Day));
            }

            Moment moment = clock.Read();
            return found.Settle(report.Day).TryPickValue(out AbsenceEvent.Settled? fact, out Refusal? refusal)
                ? await writer.CommitAsync(file.Person, found, found.Apply(fact), fact, moment, EventOrigin.Of(actor, moment.Now), cancellationToken)
                : refusal;
        });

        return outcome.TryPickValue(out int reset, out Refusal? refused)
                ? report with { Absences = report.Absences + 1, Registrations = report.Registrations + reset }
            : refused.Rule == GeneralRules.StorageConflict ? report with { Failed = report.Failed + 1 }
            : report;
    }
}
