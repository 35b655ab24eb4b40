using System.Collections.Immutable;

namespace Competence.Requirements;

/// <summary>Where a definition is used: what is shown of it (REQ-55), and before it is archived (REQ-92).</summary>
/// <param name="Definition">The definition, which tells its status: published or not, with a draft or not.</param>
/// <param name="Plans">The plans that hold it by an active or inactive link, archived ones left out, ordered by id.</param>
/// <param name="Persons">How many persons have one of these plans by an active assignment.</param>
public sealed record RequirementUse(Requirement Definition, ImmutableArray<DefinitionPlan> Plans, int Persons)
{
    /// <summary>Equal when all parts are.</summary>
    public bool Equals(RequirementUse? other) =>
        other is not null && Definition == other.Definition && Plans.AsSpan().SequenceEqual(other.Plans.AsSpan()) && Persons == other.Persons;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Definition, Plans.Length, Persons);
}
