using Competence.Plans;

namespace Competence.Registrations;

/// <summary>
/// What changed links and validities of a plan mean for registrations: those of newly active requirements are opened, and what is derived
/// of all of them follows (PRG-04, PRG-68). Whoever's is changed is looked at in the coming night, which puts completions right (ASG-51).
/// </summary>
public sealed class RegistrationsOfPlans : IPlanConsequences
{
    /// <inheritdoc/>
    public ValueTask<Refusal?> StageAsync(IUnitOfWork work, Plan plan, PlanEvent fact, Moment moment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(plan);
        if (fact is PlanEvent.LinkActivated or PlanEvent.LinkReactivated or PlanEvent.Approved
            or PlanEvent.LinkDeactivated or PlanEvent.LinkReturned or PlanEvent.ValidityAdapted)
        {
            work.Stage(new RegistrationSet.OpenForPlan(plan.Id, moment.Today));
        }
        else if (fact is PlanEvent.LinkDeleted deleted)
        {
            work.Stage(new RegistrationSet.RefreshRequirement(deleted.Requirement, moment.Today));
        }

        return default;
    }
}
