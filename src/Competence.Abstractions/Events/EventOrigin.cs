namespace Competence;

/// <summary>Who did it, when, from which position and on whose behalf: said once for all that one use case does.</summary>
/// <param name="At">When, in whole microseconds.</param>
/// <param name="By">The person who acted; none for a job of the system.</param>
/// <param name="Position">The position acted from, when there is one.</param>
/// <param name="OnBehalfOf">For whom, when somebody else's matter was handled: the employee (PRG-17) or the replaced leader.</param>
/// <param name="Job">The name of the job, when no person acted.</param>
/// <param name="DeputyFor">The leader replaced, when a deputy acted, whosever matter it was (DEP-09).</param>
public sealed record EventOrigin(
    Instant At, PersonId? By, PositionId? Position = null, PersonId? OnBehalfOf = null, string? Job = null, PersonId? DeputyFor = null)
{
    /// <summary>The origin of what <paramref name="actor"/> does at <paramref name="at"/>.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="at">When, in whole microseconds.</param>
    /// <param name="onBehalfOf">
    /// Whose matter it is; left out of the origin when that is the actor. Where none is given, a deputy acts for the leader.
    /// </param>
    public static EventOrigin Of(Actor actor, Instant at, PersonId? onBehalfOf = null)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.As is ActingAs.Job job)
        {
            return new EventOrigin(at, By: null, Job: job.Name);
        }

        PersonId? replaced = (actor.As as ActingAs.Deputyship)?.Leader;
        PersonId? whose = onBehalfOf ?? replaced;
        return new EventOrigin(at, actor.Person, actor.Position, whose == actor.Person ? null : whose, DeputyFor: replaced);
    }
}
