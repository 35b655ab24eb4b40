using System.Collections.Immutable;

namespace Competence.Requirements;

/// <summary>Those of some definitions whose name and description contain words, by name; archived ones are left out (PRG-89).</summary>
public sealed class RequirementsAmongSpec : Specification<RequirementRow>
{
    /// <summary>The definitions among <paramref name="among"/> that are found.</summary>
    /// <param name="among">The definitions to look at.</param>
    /// <param name="search">Words that name and description must contain together, in any case; none for all.</param>
    public RequirementsAmongSpec(IReadOnlyCollection<RequirementId> among, string search)
    {
        (Among, Words) = (among, SearchWords.Of(search));
        Query.Where(row => !row.IsArchived).Where(row => Among.Contains(row.Id));
        foreach (string word in Words)
        {
            Query.Where(row => row.SearchText.Contains(word));
        }

        Query.OrderBy(row => row.SortName).OrderBy(row => row.Id);
    }

    /// <summary>The definitions to look at.</summary>
    public IReadOnlyCollection<RequirementId> Among { get; }

    /// <summary>What name and description contain, word by word, in lower case.</summary>
    public ImmutableArray<string> Words { get; }
}
