using System.Collections.Immutable;
using System.Diagnostics;
using Competence.Requirements;

namespace Competence.Registrations.Procedures;

/// <summary>The procedures that a person has marked as favourites: the person's own, and the same in every plan (PRG-99).</summary>
/// <param name="Person">The person.</param>
/// <param name="Requirements">The definitions, in the order they were marked.</param>
/// <param name="Version">How many events made it.</param>
public sealed record Favourites(PersonId Person, ImmutableArray<RequirementId> Requirements, long Version) : IAggregate
{
    /// <summary>The kind of subject that a person's favourites are.</summary>
    public const string SubjectKind = "favourites";

    /// <inheritdoc/>
    public Subject Subject => SubjectOf(Person);

    /// <summary>What the history of a person's favourites is kept under.</summary>
    public static Subject SubjectOf(PersonId person) => new(SubjectKind, person.Value, person);

    /// <summary>The favourites of a person who never had any.</summary>
    public static Favourites None(PersonId person) => new(person, [], Version: 0);

    /// <summary>The state after <paramref name="fact"/>. Total: every event a decision can return is handled, none is refused.</summary>
    public Favourites Apply(FavouritesEvent fact) => fact switch
    {
        FavouritesEvent.Marked it => this with { Requirements = Requirements.Remove(it.Requirement).Add(it.Requirement), Version = Version + 1 },
        FavouritesEvent.Unmarked it => this with { Requirements = Requirements.Remove(it.Requirement), Version = Version + 1 },
        _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}"),
    };

    /// <summary>Marks a procedure as favourite (PRG-99).</summary>
    /// <param name="slice">The procedure with all of the person.</param>
    /// <returns>The event; refused when it is in no active plan of the person, archived, no procedure, or marked already.</returns>
    public Result<FavouritesEvent.Marked> Mark(RegistrationSlice slice)
    {
        ArgumentNullException.ThrowIfNull(slice);
        return !RegistrationTerms.Holding(slice).Any() ? GeneralRules.NotFound.Refuse(("what", "procedure"), ("id", slice.Requirement.Id))
            : slice.Requirement.IsArchived ? RegistrationRules.Archived.Refuse()
            : slice.Requirement.Content.LearningForm != LearningForm.ProcedureList ? RegistrationRules.NotAProcedure.Refuse()
            : Requirements.Contains(slice.Requirement.Id) ? FavouriteRules.AlreadyMarked.Refuse()
            : new FavouritesEvent.Marked(slice.Requirement.Id);
    }

    /// <summary>Takes the mark off again, whether or not a plan holds the procedure still (PRG-99).</summary>
    /// <param name="requirement">The definition.</param>
    /// <returns>The event; not found when it is not marked.</returns>
    public Result<FavouritesEvent.Unmarked> Unmark(RequirementId requirement) =>
        Requirements.Contains(requirement) ? new FavouritesEvent.Unmarked(requirement) : GeneralRules.NotFound.Refuse(("what", "favourite"), ("id", requirement));

    /// <summary>Equal when every field is.</summary>
    public bool Equals(Favourites? other) =>
        other is not null && Person == other.Person && Version == other.Version && Requirements.AsSpan().SequenceEqual(other.Requirements.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Person, Version);
}
