using Competence.Registrations;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A mark that something is not relevant for a person in a plan.</summary>
/// <param name="Person">The person.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Kind">What kind of thing is marked.</param>
/// <param name="Target">Its identifier.</param>
/// <param name="Comment">Why.</param>
/// <param name="MarkedAt">When.</param>
internal sealed record MarkResponse(PersonId Person, PlanId Plan, MarkTargetKind Kind, Guid Target, string Comment, Instant MarkedAt)
{
    /// <summary>Writes a mark.</summary>
    public static MarkResponse Of(NotRelevantMark mark) =>
        new(mark.Key.Person, mark.Key.Plan, mark.Key.Kind, mark.Key.Target, mark.Comment, mark.MarkedAt);
}
