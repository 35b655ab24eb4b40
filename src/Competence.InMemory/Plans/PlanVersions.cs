using System.Collections.Immutable;
using Competence.InMemory.Storage;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.InMemory.Plans;

/// <summary>Keeps and reads versions of plans.</summary>
internal sealed class PlanVersions(InMemoryStore store) : IPlanVersions
{
    /// <summary>Keeps a version when <paramref name="next"/> has another number than the stored plan.</summary>
    public static Tables Keep(Tables tables, Plan next, EventOrigin origin)
    {
        PlanVersionNumber before = tables.Plans.Find(next.Id)?.VersionNumber ?? default;
        if (next.VersionNumber == before)
        {
            return tables;
        }

        KeptPlanVersion kept = new(
            new PlanVersionInfo(next.VersionNumber, origin.At, origin.By),
            next.SubPlans,
            [.. next.Links.Where(link => link.State != PlanLinkState.Deactivated && link.RequirementVersion > 0)]);
        return tables with { PlanVersions = tables.PlanVersions.SetItem(next.Id, tables.PlanVersions.GetValueOrDefault(next.Id, []).Add(kept)) };
    }

    public ValueTask<ImmutableArray<PlanVersionInfo>> ListAsync(PlanId plan, CancellationToken cancellationToken = default) =>
        new([.. store.Tables.PlanVersions.GetValueOrDefault(plan, []).Select(kept => kept.Info).OrderByDescending(info => info.Number)]);

    public ValueTask<PlanVersionContent?> FindAsync(PlanId plan, PlanVersionNumber number, CancellationToken cancellationToken = default)
    {
        Tables tables = store.Tables;
        KeptPlanVersion? kept = tables.PlanVersions.GetValueOrDefault(plan, []).Find(version => version.Info.Number == number);
        return new(kept is null ? null : new PlanVersionContent(plan, number, kept.SubPlans, [.. kept.Links.Select(link => Opened(tables, link))]));
    }

    private static PlanVersionRequirement Opened(Tables tables, PlanLink link) => new(
        link.SubPlan, link.State,
        tables.RequirementVersions.GetValueOrDefault(link.Requirement, ImmutableList<RequirementVersion>.Empty)
            .Find(version => version.Number == link.RequirementVersion)
        ?? throw new InvalidOperationException($"The plan links to version {link.RequirementVersion} of {link.Requirement}, which was never published."));
}
