namespace Competence.Registrations;

/// <summary>What happened to a mark of not relevant. Closed: the cases below are all there are.</summary>
/// <remarks>
/// The fact of a mark on a sub-plan is also recorded, as it is, in the history of every requirement in the sub-plan (PRG-41), and that of
/// a mark on a point in the history of the requirement that has the point (PRG-87); the key tells what the mark was on.
/// </remarks>
public abstract record NotRelevantMarkEvent : DomainEvent
{
    private NotRelevantMarkEvent()
    {
    }

    /// <summary>It was marked not relevant (PRG-36, PRG-41).</summary>
    /// <param name="Key">Person, plan and target.</param>
    /// <param name="Comment">The comment or, for a sub-plan, the reason.</param>
    /// <param name="MarkedAt">When; it begins an assignment made before (ASG-39).</param>
    public sealed record MarkedNotRelevant(NotRelevantMarkKey Key, string Comment, Instant MarkedAt) : NotRelevantMarkEvent;

    /// <summary>It was marked relevant again: the mark is gone (PRG-40, PRG-44).</summary>
    /// <param name="Key">Person, plan and target.</param>
    public sealed record MarkedRelevant(NotRelevantMarkKey Key) : NotRelevantMarkEvent;
}
