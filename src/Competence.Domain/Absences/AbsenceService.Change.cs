using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Absences;

public sealed partial class AbsenceService
{
    /// <summary>Registers an absence on a position (ABS-01), in the past, now or to come (ABS-06).</summary>
    /// <param name="actor">Somebody with the overview of the employee.</param>
    /// <param name="position">The position.</param>
    /// <param name="entry">What was filled in.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The absence; a refusal of <see cref="AbsenceRules"/>, or the position is not seen, or the actor may not.</returns>
    public ValueTask<Result<Absence>> RegisterAsync(
        Actor actor, PositionId position, AbsenceEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return CommitRetry.RunAsync<Absence>(async () =>
        {
            Moment moment = clock.Read();
            if (!(await OpenAsync(actor, position, moment.Today, cancellationToken)).TryPickValue(out AbsenceFile? file, out Refusal? refusal))
            {
                return refusal;
            }

            Result<AbsenceEvent.Registered> decided = Absence.Register(
                ids.Next<AbsenceId>(moment.Now), file.Person.Person, position, entry, file.Absences, await TickableAsync(file, entry, cancellationToken));
            return decided.TryPickValue(out AbsenceEvent.Registered? fact, out refusal)
                ? await CommitAsync(actor, file, before: null, Absence.From(fact), fact, moment, cancellationToken)
                : refusal;
        });
    }

    /// <summary>Changes an absence: its days, its note and, until the reset was carried out, what is ticked (ABS-10, ABS-15).</summary>
    /// <param name="actor">Somebody with the overview of the employee.</param>
    /// <param name="absence">The absence.</param>
    /// <param name="entry">All of it as it shall be.</param>
    /// <param name="version">The version that was seen, when a page posts it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The absence after it; a refusal of <see cref="AbsenceRules"/>, or the absence is not seen, or the actor may not.</returns>
    public ValueTask<Result<Absence>> ChangeAsync(
        Actor actor, AbsenceId absence, AbsenceEntry entry, long? version = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return ChangeAsync(actor, absence, version, async (found, file, _) =>
            found.Change(entry, file.Absences, await TickableAsync(file, entry, cancellationToken)).Map<AbsenceEvent>(fact => fact), cancellationToken);
    }

    /// <summary>
    /// Marks the employee as back at work: the absence ends the day before, unless an earlier last day is set, and what is ticked is reset in
    /// the same commit (ABS-10, ABS-11, ABS-16, ABS-17).
    /// </summary>
    /// <param name="actor">Somebody with the overview of the employee.</param>
    /// <param name="absence">The absence.</param>
    /// <param name="version">The version that was seen, when a page posts it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The absence after it; a refusal of <see cref="AbsenceRules"/>, or the absence is not seen, or the actor may not.</returns>
    public ValueTask<Result<Absence>> BackAtWorkAsync(
        Actor actor, AbsenceId absence, long? version = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, absence, version, (found, _, moment) =>
            new(found.BackAtWork(moment.Today).Map<AbsenceEvent>(fact => fact)), cancellationToken);

    private ValueTask<Result<Absence>> ChangeAsync(
        Actor actor, AbsenceId absence, long? version, Func<Absence, AbsenceFile, Moment, ValueTask<Result<AbsenceEvent>>> decide,
        CancellationToken cancellationToken) =>
        CommitRetry.RunAsync<Absence>(async () =>
        {
            Moment moment = clock.Read();
            if (!(await OpenAsync(actor, absence, moment.Today, cancellationToken)).TryPickValue(out AbsenceFile? file, out Refusal? refusal))
            {
                return refusal;
            }

            Absence found = file.Find(absence)!;
            if (CommitRetry.Stale(version, found.Version) is { } stale)
            {
                return stale;
            }

            return (await decide(found, file, moment)).TryPickValue(out AbsenceEvent? fact, out refusal)
                ? await CommitAsync(actor, file, found, found.Apply(fact), fact, moment, cancellationToken)
                : refusal;
        });

    private async ValueTask<Result<Absence>> CommitAsync(
        Actor actor, AbsenceFile file, Absence? before, Absence next, AbsenceEvent fact, Moment moment, CancellationToken cancellationToken) =>
        (await writer.CommitAsync(file.Person, before, next, fact, moment, EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => next);

    /// <summary>What may be ticked; not looked for where nothing is.</summary>
    private async ValueTask<ImmutableArray<RequirementId>> TickableAsync(AbsenceFile file, AbsenceEntry entry, CancellationToken cancellationToken) =>
        entry.Ticked.IsEmpty ? [] : [.. (await reader.RecertifiableAsync(file, absence: null, cancellationToken)).Select(requirement => requirement.Id)];
}
