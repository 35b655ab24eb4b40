using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Requirements;
using Competence.Plans;
using Microsoft.EntityFrameworkCore;

namespace Competence.EntityFrameworkCore.Plans;

/// <summary>Reads versions of plans from the intervals of their links.</summary>
internal sealed class PlanVersions(IDbContextFactory<CompetenceDbContext> contexts) : IPlanVersions
{
    public async ValueTask<ImmutableArray<PlanVersionInfo>> ListAsync(PlanId plan, CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        Guid key = plan.Value;
        List<PlanVersionRecord> versions = await context.Set<PlanVersionRecord>()
            .Where(row => row.PlanId == key).OrderByDescending(row => row.Number).ToListAsync(cancellationToken);
        return [.. versions.Select(version => version.ToInfo())];
    }

    public async ValueTask<PlanVersionContent?> FindAsync(PlanId plan, PlanVersionNumber number, CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        Guid key = plan.Value;
        long which = PlanVersionRecord.NumberOf(number);
        PlanVersionRecord? version = await context.Set<PlanVersionRecord>()
            .SingleOrDefaultAsync(row => row.PlanId == key && row.Number == which, cancellationToken);
        if (version is null)
        {
            return null;
        }

        var held = await context.Set<PlanVersionLinkRecord>()
            .Where(link => link.PlanId == key && link.FromNumber <= which && (link.ToNumber == null || link.ToNumber > which))
            .OrderBy(link => link.Ordinal)
            .Join(
                context.Set<RequirementVersionRecord>(),
                link => new { link.RequirementId, Number = link.RequirementVersion },
                content => new { content.RequirementId, content.Number },
                (link, content) => new { link.SubPlanId, link.State, Content = content })
            .ToListAsync(cancellationToken);
        return new PlanVersionContent(
            plan, number, version.ReadSubPlans(),
            [.. held.Select(link => new PlanVersionRequirement(new SubPlanId(link.SubPlanId), link.State, link.Content.ToVersion()))]);
    }
}
