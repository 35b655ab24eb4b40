using System.Collections.Immutable;
using Competence.Plans;

namespace Competence.Assignments;

/// <summary>
/// What changed fields of a plan mean for assignments: where the leader's approval is not asked for any longer, those that await it and are
/// done are complete at once (PLN-46, ASG-44). A completion that there is stays, whatever the mode.
/// </summary>
/// <param name="assignments">Finds who has the plan.</param>
/// <param name="progress">How assignments stand.</param>
public sealed class AssignmentsOfPlans(IAssignments assignments, IAssignmentProgress progress) : IPlanConsequences
{
    private const int AtATime = 1000;

    /// <inheritdoc/>
    public async ValueTask<Refusal?> StageAsync(IUnitOfWork work, Plan plan, PlanEvent fact, Moment moment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(plan);
        if (fact is not PlanEvent.DetailsChanged { Details.CompletionMode: CompletionMode.Automatic })
        {
            return null;
        }

        AssignmentId? last = null;
        while (await assignments.ActiveOfPlanAsync(plan.Id, last, AtATime, cancellationToken) is { IsEmpty: false } some)
        {
            await CompleteAsync(work, [.. some.Where(assignment => assignment.Completion == Completion.AwaitingApproval)], moment, cancellationToken);
            last = some[^1].Id;
        }

        return null;
    }

    private async ValueTask CompleteAsync(IUnitOfWork work, ImmutableArray<Assignment> waiting, Moment moment, CancellationToken cancellationToken)
    {
        if (waiting.IsEmpty)
        {
            return;
        }

        foreach (AssignmentProgress standing in await progress.OfAsync(waiting, moment.Today, cancellationToken))
        {
            if (standing.Assignment.Judge(standing.IsMet, CompletionMode.Automatic, moment.Today, moment.Now) is { } fact)
            {
                work.Expect(standing.Assignment.Person, standing.Revision);
                work.Save(standing.Assignment.Apply(fact), fact);
            }
        }
    }
}
