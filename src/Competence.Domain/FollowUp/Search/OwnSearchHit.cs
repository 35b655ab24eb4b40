using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.FollowUp.Search;

/// <summary>A requirement that was found in a person's own plans.</summary>
/// <param name="Number">The number that all its lines carry, from 1 in the order of the list (PRG-85).</param>
/// <param name="Requirement">The definition.</param>
/// <param name="Name">Its name, with the words that were searched for marked.</param>
/// <param name="Excerpt">Where they stand in its description; none when they do not.</param>
/// <param name="Form">How it is learned.</param>
/// <param name="Lines">The plans that hold it, by name.</param>
public sealed record OwnSearchHit(
    int Number, RequirementId Requirement, MarkedText Name, MarkedText? Excerpt, LearningForm? Form, ImmutableArray<OwnSearchLine> Lines)
{
    /// <summary>Equal when every field is.</summary>
    public bool Equals(OwnSearchHit? other) => other is not null && Number == other.Number && Requirement == other.Requirement && Name == other.Name
        && Excerpt == other.Excerpt && Form == other.Form && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, Requirement, Lines.Length);
}
