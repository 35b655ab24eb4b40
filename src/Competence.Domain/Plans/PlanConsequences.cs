namespace Competence.Plans;

/// <summary>Asks all that follow.</summary>
internal static class PlanConsequences
{
    /// <summary>Stages what follows from one event of a plan; the first refusal, or none.</summary>
    public static async ValueTask<Refusal?> StageAsync(
        this IEnumerable<IPlanConsequences> consequences, IUnitOfWork work, Plan plan, PlanEvent fact, Moment moment, CancellationToken cancellationToken)
    {
        foreach (IPlanConsequences consequence in consequences)
        {
            if (await consequence.StageAsync(work, plan, fact, moment, cancellationToken) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}
