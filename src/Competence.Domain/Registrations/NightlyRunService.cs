using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;

namespace Competence.Registrations;

/// <summary>
/// Says what the day brings (PRG-71): registrations that expire within 30 days or have expired, and assignments that are in progress again
/// because of it or that follow what was changed for many at once (ASG-51). What was sent to a signer while its definition was being archived is
/// cancelled (REQ-96).
/// </summary>
/// <remarks>
/// Works through what is due in batches, each committed by itself; a run that was stopped goes on where it was, and a second run of the
/// same day finds nothing to say. A notice is said once for each expiry date.
/// </remarks>
/// <param name="due">Finds what is due.</param>
/// <param name="slices">Reads the people.</param>
/// <param name="registrations">Finds registrations.</param>
/// <param name="history">Tells what was said before.</param>
/// <param name="work">Begins units of work.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class NightlyRunService(
    IDueRegistrations due, IPersonSlices slices, IRepository<RegistrationKey, Registration> registrations, IHistory history, IUnitOfWorkFactory work,
    BusinessClock clock)
{
    /// <summary>How many registrations a batch has.</summary>
    public const int BatchSize = 500;

    private const int LookBack = 100;

    /// <summary>Runs for a day.</summary>
    /// <param name="actor">The job, or the central operator.</param>
    /// <param name="day">The day, today or earlier: what was said ahead of time would not be said when it is true. None for today.</param>
    /// <param name="progress">Told after every batch, if given.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <returns>What was done; <see cref="GeneralRules.AccessDenied"/>; <see cref="RegistrationRules.DateInFuture"/>; or <see cref="GeneralRules.StorageConflict"/>, and what was done before stays.</returns>
    public async ValueTask<Result<NightlyRunReport>> RunAsync(
        Actor actor, LocalDate? day = null, IProgress<NightlyRunReport>? progress = null, CancellationToken cancellationToken = default)
    {
        Moment moment = clock.Read();
        if (AccessPolicy.InGeneral(actor, AccessAction.NightlyRun, moment.Today) is { } denied)
        {
            return denied;
        }

        if (day > moment.Today)
        {
            return RegistrationRules.DateInFuture.Refuse(("date", day));
        }

        Batch done = new(new NightlyRunReport(day ?? moment.Today), Last: null, IsEmpty: false);
        while (!done.IsEmpty)
        {
            Batch before = done;
            if (!(await CommitRetry.RunAsync(() => RunBatchAsync(actor, before, cancellationToken))).TryPickValue(out Batch? next, out Refusal? refusal))
            {
                return refusal;
            }

            done = next;
            progress?.Report(done.Report);
        }

        return done.Report;
    }

    private static RegistrationKey KeyOf(RegistrationRow row) => new(row.Person, row.Requirement, new RegistrationScope(row.Trust));

    private async ValueTask<Result<Batch>> RunBatchAsync(Actor actor, Batch before, CancellationToken cancellationToken)
    {
        NightlyRunReport report = before.Report;
        Moment moment = new(clock.Read().Now, report.Day);
        ImmutableArray<RegistrationRow> batch = await due.ListAsync(report.Day, before.Last, BatchSize, cancellationToken);
        if (batch.IsEmpty)
        {
            return before with { IsEmpty = true };
        }

        IUnitOfWork unit = work.Begin();
        foreach (RegistrationRow row in batch)
        {
            report = report with { Registrations = report.Registrations + 1 };
            foreach (RegistrationNoticeEvent notice in await ToSayAsync(row, new StatusDay(report.Day), cancellationToken))
            {
                unit.Record(Registration.SubjectOf(KeyOf(row)), notice);
                report = report.With(notice);
            }
        }

        await CancelAsync(unit, batch, cancellationToken);
        await foreach (PersonSlice person in slices.StreamAsync([.. batch.Select(row => row.Person).Distinct()], cancellationToken))
        {
            report = Follow(unit, person, moment, report);
        }

        unit.Stage(new RegistrationSet.MoveNoticesOn([.. batch.Select(KeyOf)], report.Day));
        return (await unit.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => new Batch(report, KeyOf(batch[^1]), IsEmpty: false));
    }

    /// <summary>Cancels what still waits on archived definitions: it was sent after archiving had looked for it.</summary>
    private async ValueTask CancelAsync(IUnitOfWork unit, ImmutableArray<RegistrationRow> batch, CancellationToken cancellationToken)
    {
        ImmutableArray<RegistrationKey> waiting =
            [.. batch.Where(row => row is { FrozenOn: not null, State: RegistrationState.AwaitingSignature or RegistrationState.Fulfilled }).Select(KeyOf)];
        ImmutableArray<Registration> found = waiting.IsEmpty ? [] : await registrations.FindManyAsync(waiting, cancellationToken);
        foreach (Registration registration in found)
        {
            if (registration.CancelRequests() is { } fact)
            {
                unit.Save(registration.Apply(fact), fact);
            }
        }
    }

    /// <summary>What is due on the day and was not said before; the history is read only where there is something to say.</summary>
    private async ValueTask<ImmutableArray<RegistrationNoticeEvent>> ToSayAsync(RegistrationRow row, StatusDay day, CancellationToken cancellationToken)
    {
        (RegistrationNoticeEvent? expiry, RegistrationNoticeEvent? deadline) = (ExpiryOf(row, day), DeadlineOf(row, day));
        if (expiry is null && deadline is null)
        {
            return [];
        }

        HistoryPage recent = new(LookBack, Audience: Audience.Audit);
        ImmutableArray<DomainEvent> said = [.. (await history.ListAsync(Registration.SubjectOf(KeyOf(row)), recent, cancellationToken)).Select(entry => entry.Fact)];
        bool wasSetNear = said.OfType<RegistrationEvent.DeadlineSet>().FirstOrDefault() is { IsNear: true };
        RegistrationNoticeEvent?[] candidates = [expiry, deadline is RegistrationNoticeEvent.DeadlineNear && wasSetNear ? null : deadline];
        return [.. candidates.OfType<RegistrationNoticeEvent>().Where(notice => !said.Contains(notice))];
    }

    private static RegistrationNoticeEvent? ExpiryOf(RegistrationRow row, StatusDay day) =>
        row is not { State: RegistrationState.Fulfilled, RelevantPlans: > 0, ExpiresOn: { } expiresOn } ? null
        : expiresOn < day.Today ? new RegistrationNoticeEvent.Expired(expiresOn)
        : expiresOn <= day.SoonUntil ? new RegistrationNoticeEvent.ExpiryNear(expiresOn)
        : null;

    private static RegistrationNoticeEvent? DeadlineOf(RegistrationRow row, StatusDay day) =>
        RegistrationStanding.AwaitedOn(day.Today, row) is not { } deadline ? null
        : deadline < day.Today ? new RegistrationNoticeEvent.DeadlinePassed(deadline)
        : deadline <= day.SoonUntil ? new RegistrationNoticeEvent.DeadlineNear(deadline)
        : null;

    private static NightlyRunReport Follow(IUnitOfWork unit, PersonSlice person, Moment moment, NightlyRunReport report)
    {
        foreach ((Assignment next, AssignmentEvent fact) in
            CompletePlansWhenRequirementsAreMet.Decide(person, _ => true, new StatusDay(moment.Today), moment.Now))
        {
            unit.Expect(person.Person, person.Revision);
            unit.Save(next, fact);
            report = fact is AssignmentEvent.Reopened
                ? report with { Reopened = report.Reopened + 1 }
                : report with { Completed = report.Completed + 1 };
        }

        return report;
    }

    /// <summary>How far the run has come.</summary>
    private sealed record Batch(NightlyRunReport Report, RegistrationKey? Last, bool IsEmpty);
}
