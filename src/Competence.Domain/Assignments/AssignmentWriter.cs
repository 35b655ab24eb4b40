using System.Collections.Immutable;
using Competence.Plans;

namespace Competence.Assignments;

/// <summary>Stages what happens to assignments, with what follows from it.</summary>
/// <param name="units">Where units of work begin.</param>
/// <param name="progress">How assignments stand.</param>
/// <param name="registrations">What follows for registrations.</param>
public sealed class AssignmentWriter(IUnitOfWorkFactory units, IAssignmentProgress progress, IAssignedRegistrations registrations)
{
    /// <summary>An empty unit of work.</summary>
    public IUnitOfWork Begin() => units.Begin();

    /// <summary>How one assignment stands.</summary>
    public async ValueTask<AssignmentProgress> ProgressAsync(Assignment assignment, LocalDate today, CancellationToken cancellationToken = default) =>
        (await progress.OfAsync([assignment], today, cancellationToken))[0];

    /// <summary>Stages that assignments became active, judges whether their plans are done at once (ASG-23), and opens their registrations.</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="activated">The assignments as they are after the fact, with the fact, each once.</param>
    /// <param name="plans">Their plans.</param>
    /// <param name="moment">Now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The assignments as they are in the end, in the same order.</returns>
    public async ValueTask<ImmutableArray<Assignment>> ActivateAsync(
        IUnitOfWork work,
        ImmutableArray<(Assignment Next, AssignmentEvent Fact)> activated,
        IReadOnlyDictionary<PlanId, Plan> plans,
        Moment moment,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(plans);
        if (activated.IsEmpty)
        {
            return [];
        }

        ImmutableArray<AssignmentProgress> standing =
            await progress.OfAsync([.. activated.Select(item => item.Next)], moment.Today, cancellationToken);
        ImmutableArray<Assignment>.Builder last = ImmutableArray.CreateBuilder<Assignment>(activated.Length);
        for (int index = 0; index < activated.Length; index++)
        {
            (Assignment next, AssignmentEvent fact) = activated[index];
            work.Expect(next.Person, standing[index].Revision);
            work.Save(next, fact);
            CompletionMode mode = plans[next.Plan].Details.CompletionMode;
            if (next.Judge(standing[index].IsMet, mode, moment.Today, moment.Now) is { } judgement)
            {
                next = next.Apply(judgement);
                work.Save(next, judgement);
            }

            last.Add(next);
        }

        registrations.Open(work, [.. last.Select(assignment => assignment.Id)], moment.Today);
        return last.MoveToImmutable();
    }

    /// <summary>Brings what is derived of the registrations of these people up to date, after assignments of theirs were put away or removed.</summary>
    public void Refresh(IUnitOfWork work, ImmutableArray<PersonId> people, LocalDate today) => registrations.Refresh(work, people, today);

    /// <summary>Stages that assignments were put away, each with its picture (PRG-06).</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="active">Active assignments, each once.</param>
    /// <param name="cause">Why.</param>
    /// <param name="today">The day.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<ImmutableArray<Assignment>> DeactivateAsync(
        IUnitOfWork work, ImmutableArray<Assignment> active, DeactivationCause cause, LocalDate today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        ImmutableArray<Assignment>.Builder last = ImmutableArray.CreateBuilder<Assignment>(active.Length);
        foreach (AssignmentProgress standing in await progress.OfAsync(active, today, cancellationToken))
        {
            AssignmentEvent.Deactivated fact = standing.Assignment.Deactivate(cause, today, standing.Cells).Value;
            Assignment next = standing.Assignment.Apply(fact);
            work.Save(next, fact);
            last.Add(next);
        }

        registrations.Refresh(work, [.. active.Select(assignment => assignment.Person).Distinct()], today);
        return last.MoveToImmutable();
    }
}
