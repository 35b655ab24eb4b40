using System.Collections.Immutable;
using Competence.Access;
using Competence.Registrations;

namespace Competence.Absences;

/// <summary>Absences of employees, for every role with the overview (ABS-02): registered, changed and ended, each of one position (ABS-21).</summary>
/// <remarks>Nobody handles or sees the own absences, whatever the role: the note is never for the employee (ABS-07).</remarks>
/// <param name="reader">Loads.</param>
/// <param name="writer">Stores.</param>
/// <param name="history">Reads what has happened.</param>
/// <param name="clock">Tells today and now.</param>
/// <param name="ids">Gives absences their identifiers.</param>
/// <param name="options">The largest page.</param>
public sealed partial class AbsenceService(
    AbsenceReader reader, AbsenceWriter writer, IHistory history, BusinessClock clock, IIdSource ids, CompetenceOptions options)
{
    /// <summary>All absences of a position, those that have ended too, the latest start first (ABS-18).</summary>
    /// <returns>The absences; the position is not seen, or the actor may not.</returns>
    public async ValueTask<Result<ImmutableArray<Absence>>> ListAsync(Actor actor, PositionId position, CancellationToken cancellationToken = default) =>
        (await OpenAsync(actor, position, clock.Read().Today, cancellationToken)).Map(file => file.Absences);

    /// <summary>The requirements that can be ticked on a new absence of a position: assigned to the person and flagged for it (ABS-03, ABS-08).</summary>
    /// <returns>The requirements by name; the position is not seen, or the actor may not.</returns>
    public async ValueTask<Result<ImmutableArray<RecertifiableRequirement>>> RecertifiableAsync(
        Actor actor, PositionId position, CancellationToken cancellationToken = default) =>
        (await OpenAsync(actor, position, clock.Read().Today, cancellationToken)).TryPickValue(out AbsenceFile? file, out Refusal? refusal)
            ? await reader.RecertifiableAsync(file, absence: null, cancellationToken)
            : refusal;

    /// <summary>One absence, with the requirements that can be ticked on it (ABS-15).</summary>
    /// <returns>The absence; it is not seen, or the actor may not.</returns>
    public async ValueTask<Result<AbsenceSheet>> FindAsync(Actor actor, AbsenceId absence, CancellationToken cancellationToken = default)
    {
        if (!(await OpenAsync(actor, absence, clock.Read().Today, cancellationToken)).TryPickValue(out AbsenceFile? file, out Refusal? refusal))
        {
            return refusal;
        }

        Absence found = file.Find(absence)!;
        return new AbsenceSheet(found, await reader.RecertifiableAsync(file, found, cancellationToken));
    }

    /// <summary>What has happened to one absence, the newest first; for those who may handle it, and for no other history (ABS-07).</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="absence">The absence.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The entries; the absence is not seen, or the actor may not.</returns>
    public async ValueTask<Result<ImmutableArray<HistoryEntry>>> HistoryAsync(
        Actor actor, AbsenceId absence, HistoryPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!(await OpenAsync(actor, absence, clock.Read().Today, cancellationToken)).TryPickValue(out AbsenceFile? file, out Refusal? refusal))
        {
            return refusal;
        }

        HistoryPage seen = page with { Take = Math.Clamp(page.Take, 1, options.LargestPage), Audience = Audience.Audit };
        return await history.ListAsync(file.Find(absence)!.Subject, seen, cancellationToken);
    }

    private async ValueTask<Result<AbsenceFile>> OpenAsync(Actor actor, PositionId position, LocalDate today, CancellationToken cancellationToken) =>
        await reader.OfPositionAsync(position, cancellationToken) is not { } file ? NotFound("position", position)
            : Refuse(actor, file, "position", position, today) is { } refusal ? refusal
            : file;

    private async ValueTask<Result<AbsenceFile>> OpenAsync(Actor actor, AbsenceId absence, LocalDate today, CancellationToken cancellationToken) =>
        await reader.FindAsync(absence, cancellationToken) is not { } file || file.Find(absence) is null ? NotFound(Absence.SubjectKind, absence)
            : Refuse(actor, file, Absence.SubjectKind, absence, today) is { } refusal ? refusal
            : file;

    private static Refusal? Refuse(Actor actor, AbsenceFile file, string what, object id, LocalDate today)
    {
        Refusal? may = AccessPolicy.OnPosition(actor, AccessAction.AbsenceManage, file.Position, today);
        return AccessPolicy.Answer(
            may ?? RefuseOwn(actor, file.Person),
            AccessPolicy.SightOfEmployee(actor, file.Person.Person, file.Person.Positions, today),
            what,
            id);
    }

    private static Refusal? RefuseOwn(Actor actor, PersonSlice person) =>
        actor.Person == person.Person ? GeneralRules.AccessDenied.Refuse(("action", AccessPolicy.SlugOf(AccessAction.AbsenceManage))) : null;

    private static Refusal NotFound(string what, object id) => GeneralRules.NotFound.Refuse(("what", what), ("id", id));
}
