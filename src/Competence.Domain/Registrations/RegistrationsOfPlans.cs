using Competence.Assignments;
using Competence.Plans;

namespace Competence.Registrations;

/// <summary>
/// What changed links and validities of a plan mean for registrations: those of newly active requirements are opened, and what is derived
/// of all of them follows (PRG-04, PRG-68). Whoever's is changed is looked at in the coming night, which puts completions right (ASG-51).
/// </summary>
/// <param name="assignments">Finds who has the plan.</param>
public sealed class RegistrationsOfPlans(IAssignments assignments) : IPlanConsequences
{
    private const int PeopleAtATime = 1000;

    /// <inheritdoc/>
    public async ValueTask<Refusal?> StageAsync(IUnitOfWork work, Plan plan, PlanEvent fact, Moment moment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(plan);
        if (fact is PlanEvent.LinkActivated or PlanEvent.LinkReactivated or PlanEvent.Approved
            or PlanEvent.LinkDeactivated or PlanEvent.LinkReturned or PlanEvent.ValidityAdapted)
        {
            work.Stage(new RegistrationSet.OpenForPlan(plan.Id, moment.Today));
        }
        else if (fact is PlanEvent.LinkDeleted)
        {
            await RefreshPeopleAsync(work, plan.Id, moment.Today, cancellationToken);
        }

        return null;
    }

    /// <summary>A deleted link leaves no trace in the plan, so its people are named (PLN-34, PLN-36).</summary>
    private async ValueTask RefreshPeopleAsync(IUnitOfWork work, PlanId plan, LocalDate today, CancellationToken cancellationToken)
    {
        AssignmentId? last = null;
        while (await assignments.ActiveOfPlanAsync(plan, last, PeopleAtATime, cancellationToken) is { IsEmpty: false } some)
        {
            work.Stage(new RegistrationSet.RefreshPeople([.. some.Select(assignment => assignment.Person).Distinct()], today));
            last = some[^1].Id;
        }
    }
}
