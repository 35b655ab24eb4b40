using Competence.Requirements;

namespace Competence.Registrations.Resets;

/// <summary>What happens to a reset for everybody. What it does to a person stands in the history of the person's registration.</summary>
public abstract record RequirementResetEvent : DomainEvent
{
    private RequirementResetEvent()
    {
    }

    /// <summary>It was begun: from now on nothing is registered on the definition until it is finished.</summary>
    /// <param name="Id">The reset.</param>
    /// <param name="Requirement">The definition.</param>
    /// <param name="Extent">Whom it concerns, as was counted when it was begun.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="BegunOn">The day.</param>
    /// <param name="BegunAt">The moment.</param>
    /// <param name="BegunBy">Who began it.</param>
    /// <param name="BegunFrom">The position acted from, when there is one.</param>
    public sealed record Begun(
        RequirementResetId Id, RequirementId Requirement, ResetExtent Extent, string Reason, LocalDate BegunOn, Instant BegunAt, PersonId? BegunBy,
        PositionId? BegunFrom) : RequirementResetEvent;

    /// <summary>The next people were gone through, in the same commit.</summary>
    /// <param name="Reached">The last of them, in the order of their identifiers.</param>
    /// <param name="People">How many they are.</param>
    /// <param name="Registrations">How many registrations of theirs were reset.</param>
    /// <param name="At">When.</param>
    public sealed record Advanced(PersonId Reached, int People, int Registrations, Instant At) : RequirementResetEvent;

    /// <summary>Everybody was gone through.</summary>
    /// <param name="At">When.</param>
    public sealed record Finished(Instant At) : RequirementResetEvent;
}
