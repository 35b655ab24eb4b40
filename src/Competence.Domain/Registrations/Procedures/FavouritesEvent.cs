using Competence.Requirements;

namespace Competence.Registrations.Procedures;

/// <summary>What happened to a person's favourites. Closed: the cases below are all there are.</summary>
public abstract record FavouritesEvent : DomainEvent
{
    private FavouritesEvent()
    {
    }

    /// <summary>A procedure was marked as favourite (PRG-99).</summary>
    /// <param name="Requirement">The definition.</param>
    public sealed record Marked(RequirementId Requirement) : FavouritesEvent;

    /// <summary>A procedure is a favourite no longer.</summary>
    /// <param name="Requirement">The definition.</param>
    public sealed record Unmarked(RequirementId Requirement) : FavouritesEvent;
}
