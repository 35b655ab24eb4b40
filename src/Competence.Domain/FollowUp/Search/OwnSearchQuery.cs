using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.FollowUp.Search;

/// <summary>What a person searches the own plans for (PRG-86).</summary>
/// <param name="Search">Words that name and description of a requirement must contain together, in any case; none for all.</param>
/// <param name="Forms">The learning forms to show; none for all.</param>
/// <param name="Statuses">The statuses to show, each as the plan of the line shows it; none for all.</param>
public sealed record OwnSearchQuery(string Search = "", ImmutableArray<LearningForm> Forms = default, ImmutableArray<RequirementStatus> Statuses = default)
{
    /// <summary>Equal when every field is; no filter at all is the same as an empty one.</summary>
    public bool Equals(OwnSearchQuery? other) =>
        other is not null && Search == other.Search && Or(Forms).SequenceEqual(Or(other.Forms)) && Or(Statuses).SequenceEqual(Or(other.Statuses));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Search, Or(Forms).Length, Or(Statuses).Length);

    internal bool Takes(LearningForm? form) => Forms.IsDefaultOrEmpty || (form is { } given && Forms.Contains(given));

    internal bool Takes(RequirementStatus status) => Statuses.IsDefaultOrEmpty || Statuses.Contains(status);

    private static ImmutableArray<T> Or<T>(ImmutableArray<T> given) => given.IsDefault ? [] : given;
}
