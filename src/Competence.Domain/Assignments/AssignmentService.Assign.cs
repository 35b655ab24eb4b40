using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Assignments;

public sealed partial class AssignmentService
{
    /// <summary>Gives plans to positions, cell by cell in one transaction; refused cells do not stop the rest (ASG-18 to ASG-22).</summary>
    /// <param name="actor">Who assigns.</param>
    /// <param name="cells">The ticked cells; one that is named twice is assigned once and held the second time.</param>
    /// <param name="cancellationToken">Stops the work; nothing is stored.</param>
    /// <returns>One outcome for every cell. Refused as a whole only to who may assign nothing at all, and when races were lost.</returns>
    public ValueTask<Result<AssignmentBatch>> AssignAsync(
        Actor actor, ImmutableArray<AssignmentCellRequest> cells, CancellationToken cancellationToken = default) =>
        CommitRetry.RunAsync(() => AssignOnceAsync(actor, cells, cancellationToken));

    private async ValueTask<Result<AssignmentBatch>> AssignOnceAsync(
        Actor actor, ImmutableArray<AssignmentCellRequest> cells, CancellationToken cancellationToken)
    {
        Moment moment = clock.Read();
        if (AccessPolicy.InGeneral(actor, AccessAction.AssignmentManage, moment.Today) is { } denied)
        {
            return denied;
        }

        AssignmentTable table = await reader.TableAsync(actor, cells, moment.Today, cancellationToken);
        ImmutableArray<(Assignment Next, AssignmentEvent Fact)> assigned = Decide(actor, cells, table, moment, out AssignmentBatch batch);
        if (assigned.IsEmpty)
        {
            return batch;
        }

        IUnitOfWork work = writer.Begin();
        await writer.ActivateAsync(work, assigned, table.Plans, moment, cancellationToken);
        Result<Commit> committed = await work.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken);
        return committed.Map(_ => batch);
    }

    private ImmutableArray<(Assignment Next, AssignmentEvent Fact)> Decide(
        Actor actor, ImmutableArray<AssignmentCellRequest> cells, AssignmentTable table, Moment moment, out AssignmentBatch batch)
    {
        List<(Assignment Next, AssignmentEvent Fact)> assigned = [];
        Dictionary<AssignmentCellRequest, AssignmentId> made = [];
        ImmutableArray<AssignmentCellOutcome>.Builder outcomes = ImmutableArray.CreateBuilder<AssignmentCellOutcome>(cells.Length);
        foreach (AssignmentCellRequest cell in cells)
        {
            if (made.TryGetValue(cell, out AssignmentId earlier))
            {
                outcomes.Add(new AssignmentCellOutcome(cell, new AssignmentOutcome.AlreadyActive(earlier)));
                continue;
            }

            AssignmentOutcome outcome = table.Decide(actor, cell, ids.Next<AssignmentId>(moment.Now), moment, out AssignmentEvent.Assigned? fact);
            outcomes.Add(new AssignmentCellOutcome(cell, outcome));
            if (fact is not null)
            {
                made.Add(cell, fact.Id);
                assigned.Add((Assignment.From(fact), fact));
            }
        }

        batch = new AssignmentBatch(outcomes.MoveToImmutable());
        return [.. assigned];
    }
}
