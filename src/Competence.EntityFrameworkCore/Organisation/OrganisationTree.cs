using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Storage;
using Competence.Organisation;

namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>Answers from the closures of units and leaders.</summary>
internal sealed class OrganisationTree(StoreDatabase database) : IOrganisationTree
{
    private readonly string _path = database.Dialect.Adapt(
        "select c.ancestor_id from competence.unit_closure c where c.unit_id = @id order by c.depth");

    private readonly string _subTree = database.Dialect.Adapt("select c.unit_id from competence.unit_closure c where c.ancestor_id = @id");

    private readonly string _leaders = database.Dialect.Adapt(
        "select c.leader_id from competence.leader_closure c where c.position_id = @id order by c.depth");

    public ValueTask<ImmutableArray<UnitId>> PathAsync(UnitId unit, CancellationToken cancellationToken = default) =>
        database.ListAsync(_path, [SqlValue.Id("id", unit.Value)], static row => new UnitId(row.Id(0)), cancellationToken);

    public ValueTask<ImmutableArray<UnitId>> SubTreeAsync(UnitId unit, CancellationToken cancellationToken = default) =>
        database.ListAsync(_subTree, [SqlValue.Id("id", unit.Value)], static row => new UnitId(row.Id(0)), cancellationToken);

    public ValueTask<ImmutableArray<PositionId>> LeadersAsync(PositionId position, CancellationToken cancellationToken = default) =>
        database.ListAsync(_leaders, [SqlValue.Id("id", position.Value)], static row => new PositionId(row.Id(0)), cancellationToken);
}
