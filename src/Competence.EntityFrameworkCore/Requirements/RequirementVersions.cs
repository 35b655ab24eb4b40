using System.Collections.Immutable;
using Competence.Requirements;
using Microsoft.EntityFrameworkCore;

namespace Competence.EntityFrameworkCore.Requirements;

/// <summary>Reads published versions of definitions.</summary>
internal sealed class RequirementVersions(IDbContextFactory<CompetenceDbContext> contexts) : IRequirementVersions
{
    public async ValueTask<ImmutableArray<RequirementVersion>> ListAsync(RequirementId requirement, CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        Guid key = requirement.Value;
        List<RequirementVersionRecord> versions = await context.Set<RequirementVersionRecord>()
            .Where(row => row.RequirementId == key).OrderByDescending(row => row.Number).ToListAsync(cancellationToken);
        return [.. versions.Select(version => version.ToVersion())];
    }
}
