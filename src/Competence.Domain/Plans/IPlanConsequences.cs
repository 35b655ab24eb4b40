namespace Competence.Plans;

/// <summary>
/// What follows elsewhere when something happens to a plan, in the same unit of work. Parts that come after this one implement it:
/// an activated link opens registrations, an adapted validity moves expiry dates, a completed plan is in progress again (ASG-51).
/// </summary>
/// <remarks>All that are registered are asked once for each event, in the order of registration; none may rely on the order.</remarks>
public interface IPlanConsequences
{
    /// <summary>Stages what follows in <paramref name="work"/>.</summary>
    /// <param name="work">The unit of work in which the plan was saved.</param>
    /// <param name="plan">The plan after the event.</param>
    /// <param name="fact">What happened.</param>
    /// <param name="moment">Now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns><see langword="null"/>, or why it cannot follow: then nothing at all is stored.</returns>
    ValueTask<Refusal?> StageAsync(IUnitOfWork work, Plan plan, PlanEvent fact, Moment moment, CancellationToken cancellationToken = default);
}
