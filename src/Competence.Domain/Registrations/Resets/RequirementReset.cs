using Competence.Requirements;

namespace Competence.Registrations.Resets;

/// <summary>A reset of a definition for everybody (REQ-73): carried out over the people in the order of their identifiers, in many commits.</summary>
/// <remarks>
/// Each commit holds what is done to some people together with <see cref="Reached"/>, so that a run which is interrupted goes on where it was and two
/// runs at once do nothing twice.
/// </remarks>
/// <param name="Id">The reset.</param>
/// <param name="Requirement">The definition.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Extent">Whom it concerns, as was counted when it was begun.</param>
/// <param name="Reason">Why.</param>
/// <param name="BegunOn">The day on which it was begun.</param>
/// <param name="BegunAt">When it was begun.</param>
/// <param name="BegunBy">Who began it.</param>
/// <param name="BegunFrom">The position acted from, when there is one.</param>
/// <param name="Reached">The last person that was gone through; none at the beginning.</param>
/// <param name="People">How many were gone through.</param>
/// <param name="Registrations">How many registrations were reset.</param>
/// <param name="MovedAt">When something of it was done last: when long ago and not finished, it was interrupted.</param>
/// <param name="FinishedAt">When it was finished; none while it is not.</param>
/// <param name="Version">How many events made it.</param>
public sealed partial record RequirementReset(
    RequirementResetId Id,
    RequirementId Requirement,
    RequirementResetState State,
    ResetExtent Extent,
    string Reason,
    LocalDate BegunOn,
    Instant BegunAt,
    PersonId? BegunBy,
    PositionId? BegunFrom,
    PersonId? Reached,
    int People,
    int Registrations,
    Instant MovedAt,
    Instant? FinishedAt,
    long Version) : IAggregate
{
    /// <summary>The kind of subject that a reset is.</summary>
    public const string SubjectKind = "requirement-reset";

    /// <summary>After how long without a commit a reset is taken to be interrupted.</summary>
    public static readonly Duration StalledAfter = Duration.FromMinutes(1);

    /// <inheritdoc/>
    public Subject Subject => new(SubjectKind, Id.Value);

    /// <summary>How much is done, in whole percent: 100 only when it is finished.</summary>
    public int Percent => State == RequirementResetState.Finished ? 100 : PercentOf(People, Extent.People);

    /// <summary>Who its events in the histories are by: whoever began it, also where a job carries it out.</summary>
    /// <param name="at">When they happen.</param>
    public EventOrigin OriginAt(Instant at) => new(at, BegunBy, BegunFrom);

    /// <summary>Decides that the next people are gone through.</summary>
    /// <param name="reached">The last of them; after everybody that was reached before.</param>
    /// <param name="people">How many they are.</param>
    /// <param name="registrations">How many registrations of theirs are reset.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The event; refused when it is finished, or when somebody of them was reached before.</returns>
    public Result<RequirementResetEvent.Advanced> Advance(PersonId reached, int people, int registrations, Instant now) =>
        State == RequirementResetState.Finished || reached <= Reached
            ? RequirementResetRules.IsOver.Refuse()
            : new RequirementResetEvent.Advanced(reached, people, registrations, now);

    /// <summary>Decides that everybody is gone through.</summary>
    /// <param name="now">The moment.</param>
    /// <returns>The event; refused when it is finished already.</returns>
    public Result<RequirementResetEvent.Finished> Finish(Instant now) =>
        State == RequirementResetState.Finished ? RequirementResetRules.IsOver.Refuse() : new RequirementResetEvent.Finished(now);

    /// <summary>How much of a whole is done while it is not finished, in whole percent: at most 99.</summary>
    /// <param name="done">What is done.</param>
    /// <param name="all">The whole.</param>
    public static int PercentOf(int done, int all) => all <= 0 ? 0 : (int)Math.Clamp(100L * done / all, 0, 99);
}
