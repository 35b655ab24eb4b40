using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Storage;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.Plans;

/// <summary>Finds plans by their links.</summary>
internal sealed class PlanLinks(StoreDatabase database) : IPlanLinks
{
    private readonly string _holding = database.Dialect.Adapt($"""
        select l.plan_id from competence.plan_link l join competence.plan p on p.id = l.plan_id
        where l.requirement_id = @requirement and l.state <> {(int)PlanLinkState.Deactivated} and not p.is_archived order by l.plan_id
        """);

    private readonly string _linking = database.Dialect.Adapt(
        "select l.plan_id from competence.plan_link l where l.requirement_id = @requirement order by l.plan_id");

    public ValueTask<ImmutableArray<PlanId>> PlansHoldingAsync(RequirementId requirement, CancellationToken cancellationToken = default) =>
        ListAsync(_holding, requirement, cancellationToken);

    public ValueTask<ImmutableArray<PlanId>> PlansLinkingAsync(RequirementId requirement, CancellationToken cancellationToken = default) =>
        ListAsync(_linking, requirement, cancellationToken);

    private ValueTask<ImmutableArray<PlanId>> ListAsync(string sql, RequirementId requirement, CancellationToken cancellationToken) =>
        database.ListAsync(sql, [SqlValue.Id("requirement", requirement.Value)], static row => new PlanId(row.Id(0)), cancellationToken);
}
