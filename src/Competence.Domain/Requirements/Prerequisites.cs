using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Competence.Requirements;

/// <summary>The definitions that a definition's dependencies lead to, directly or through a chain: what is needed to judge the dependencies (REQ-40).</summary>
public sealed class Prerequisites
{
    private readonly FrozenDictionary<RequirementId, Requirement> _definitions;

    /// <summary>Prerequisites among <paramref name="definitions"/>.</summary>
    /// <param name="definitions">All that the dependencies lead to, drafts followed as well as published versions; in any order.</param>
    public Prerequisites(IEnumerable<Requirement> definitions) =>
        _definitions = definitions.DistinctBy(definition => definition.Id).ToFrozenDictionary(definition => definition.Id);

    /// <summary>Those of a definition without dependencies.</summary>
    public static Prerequisites None { get; } = new([]);

    /// <summary>What a definition leads to next: the dependencies of its published version and of its draft.</summary>
    public static ImmutableArray<RequirementId> Next(Requirement definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return [.. (definition.Published?.Dependencies ?? []).Union(definition.Draft?.Dependencies ?? [])];
    }

    /// <summary>The definition with this identifier; <see langword="null"/> when there is none.</summary>
    public Requirement? Find(RequirementId id) => _definitions.GetValueOrDefault(id);

    /// <summary>Whether one of <paramref name="dependencies"/> is <paramref name="target"/>, or leads to it.</summary>
    public bool LeadTo(RequirementId target, ImmutableArray<RequirementId> dependencies)
    {
        HashSet<RequirementId> seen = [];
        Stack<RequirementId> ahead = new(dependencies);
        while (ahead.TryPop(out RequirementId id))
        {
            if (id == target)
            {
                return true;
            }

            if (seen.Add(id) && Find(id) is { } definition)
            {
                foreach (RequirementId next in Next(definition))
                {
                    ahead.Push(next);
                }
            }
        }

        return false;
    }
}
