using System.Collections.Immutable;
using Competence.InMemory.Storage;
using Competence.Requirements;

namespace Competence.InMemory.Plans;

/// <summary>Keeps and reads published versions of definitions.</summary>
internal sealed class PublishedVersions(InMemoryStore store) : IRequirementVersions
{
    /// <summary>Keeps a version when <paramref name="next"/> was published once more than the stored definition.</summary>
    public static Tables Keep(Tables tables, Requirement next)
    {
        int before = tables.Requirements.Find(next.Id)?.PublishedVersion ?? 0;
        return next.PublishedVersion == before || next.Published is null
            ? tables
            : tables with
            {
                RequirementVersions = tables.RequirementVersions.SetItem(
                    next.Id,
                    tables.RequirementVersions.GetValueOrDefault(next.Id, []).Add(new RequirementVersion(next.Id, next.PublishedVersion, next.Published))),
            };
    }

    public ValueTask<ImmutableArray<RequirementVersion>> ListAsync(RequirementId requirement, CancellationToken cancellationToken = default) =>
        new([.. store.Tables.RequirementVersions.GetValueOrDefault(requirement, []).OrderByDescending(version => version.Number)]);
}
