using System.Collections.Immutable;

namespace Competence.Organisation;

/// <summary>What somebody can act as (ORG-31, ORG-32).</summary>
/// <param name="Items">One entry for each active position, by the unit's name; then one for each deputyship that works, by the leader's name.</param>
public sealed record SignInChoices(ImmutableArray<SignInChoice> Items)
{
    /// <summary>The choice of a person who has a single one and so is not asked; none for who has several, or none at all (ORG-31).</summary>
    public SignInChoice? Only => Items is [var only] ? only : null;

    /// <summary>Equal when the entries are.</summary>
    public bool Equals(SignInChoices? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Length;
}
