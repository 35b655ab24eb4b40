using Competence.Requirements;

namespace Competence.Assignments;

/// <summary>Judges whether a plan is done (ASG-46, PRG-45).</summary>
public static class PlanCompletion
{
    /// <summary>Whether every active requirement is fulfilled or not relevant, and at least one is fulfilled.</summary>
    /// <param name="statuses">The status in this plan of each of its active requirements; those of inactive and deactivated links are left out.</param>
    public static bool IsMet(IEnumerable<RequirementStatus> statuses)
    {
        ArgumentNullException.ThrowIfNull(statuses);
        bool fulfilled = false;
        foreach (RequirementStatus status in statuses)
        {
            if (IsFulfilled(status))
            {
                fulfilled = true;
            }
            else if (status != RequirementStatus.NotRelevant)
            {
                return false;
            }
        }

        return fulfilled;
    }

    /// <summary>Whether it is done and still valid, also when not for long.</summary>
    public static bool IsFulfilled(RequirementStatus status) => status is RequirementStatus.Fulfilled or RequirementStatus.ExpiringSoon;
}
