using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Assignments;

/// <summary>Gives plans to positions and takes them back: assign, deactivate, reactivate, delete, approve.</summary>
/// <param name="reader">Loads.</param>
/// <param name="writer">Stages.</param>
/// <param name="history">What has happened.</param>
/// <param name="clock">The clock.</param>
/// <param name="ids">Where new identifiers come from.</param>
/// <param name="options">The largest page.</param>
public sealed partial class AssignmentService(
    AssignmentReader reader, AssignmentWriter writer, IHistory history, BusinessClock clock, IIdSource ids, CompetenceOptions options)
{
    /// <summary>The assignments of a person that the actor sees, active and deactivated, ordered by id; those of archived plans too (ASG-31, ASG-42).</summary>
    /// <returns>"Not found" for a person whom the actor does not see.</returns>
    public async ValueTask<Result<ImmutableArray<Assignment>>> OfPersonAsync(
        Actor actor, PersonId person, CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        ImmutableArray<PositionFacts> positions = await reader.PositionsAsync(person, cancellationToken);
        Refusal? unseen = AccessPolicy.SightOfEmployee(actor, person, positions, today);
        if (AccessPolicy.Answer(unseen, unseen, "person", person) is { } refusal)
        {
            return refusal;
        }

        ImmutableArray<Assignment> assignments = await reader.OfPersonAsync(person, cancellationToken);
        return assignments.RemoveAll(assignment => AssignmentAccess.See(actor, assignment, positions, today) is not null);
    }

    /// <summary>What has happened to an assignment, newest first: who, when, and the status afterwards follows from each (ASG-67).</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">The assignment.</param>
    /// <param name="page">Which part; what is written for the audit is left out whatever it says.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The entries; "not found" to who does not see the assignment.</returns>
    public async ValueTask<Result<ImmutableArray<HistoryEntry>>> HistoryAsync(
        Actor actor, AssignmentId id, HistoryPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!(await reader.FindAsync(id, cancellationToken)).TryPickValue(out AssignmentFile? file, out Refusal? refusal))
        {
            return refusal;
        }

        HistoryPage seen = page with { Take = Math.Clamp(page.Take, 1, options.LargestPage), Audience = Audience.History };
        return AssignmentAccess.See(actor, file.Assignment, file.Positions, clock.Read().Today) is { } unseen
            ? unseen
            : await history.ListAsync(file.Assignment.Subject, seen, cancellationToken);
    }

    private ValueTask<Result<Assignment>> ChangeAsync(
        Actor actor, AssignmentId id, Func<AssignmentFile, Moment, IUnitOfWork, ValueTask<Result<Assignment>>> stage, CancellationToken cancellationToken) =>
        CommitRetry.RunAsync(async () =>
        {
            Moment moment = clock.Read();
            IUnitOfWork work = writer.Begin();
            if (!(await reader.FindAsync(id, cancellationToken)).TryPickValue(out AssignmentFile? file, out Refusal? refusal)
                || !(await stage(file, moment, work)).TryPickValue(out Assignment? next, out refusal))
            {
                return refusal;
            }

            Result<Commit> committed = await work.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken);
            return committed.Map(_ => next);
        });
}
