using System.Collections.Immutable;
using Competence.InMemory.Storage;
using Competence.Organisation;

namespace Competence.InMemory.Organisation;

/// <summary>Walks the trees of units and of leaders; a cycle in the master data stops the walk.</summary>
internal sealed class InMemoryOrganisationTree(InMemoryStore store) : IOrganisationTree
{
    public ValueTask<ImmutableArray<UnitId>> PathAsync(UnitId unit, CancellationToken cancellationToken = default) => new(Path(store.Tables, unit));

    public ValueTask<ImmutableArray<UnitId>> SubTreeAsync(UnitId unit, CancellationToken cancellationToken = default) => new(SubTree(store.Tables, unit));

    public ValueTask<ImmutableArray<PositionId>> LeadersAsync(PositionId position, CancellationToken cancellationToken = default) =>
        new(Leaders(store.Tables, position));

    public static ImmutableArray<UnitId> Path(Tables tables, UnitId unit)
    {
        ImmutableArray<UnitId>.Builder path = ImmutableArray.CreateBuilder<UnitId>();
        for (UnitId? step = unit; step is { } id && !path.Contains(id) && tables.Units.TryFind(id, out OrganisationUnit? found); step = found.Parent)
        {
            path.Add(id);
        }

        return path.DrainToImmutable();
    }

    public static ImmutableArray<PositionId> Leaders(Tables tables, PositionId position)
    {
        ImmutableArray<PositionId>.Builder leaders = ImmutableArray.CreateBuilder<PositionId>();
        PositionId? step = tables.Positions.Find(position)?.ApplyingLeader;
        while (step is { } leader && leader != position && !leaders.Contains(leader) && tables.Positions.TryFind(leader, out Position? found))
        {
            leaders.Add(leader);
            step = found.ApplyingLeader;
        }

        return leaders.DrainToImmutable();
    }

    private static ImmutableArray<UnitId> SubTree(Tables tables, UnitId unit)
    {
        if (tables.Units.Find(unit) is null)
        {
            return [];
        }

        ILookup<UnitId?, UnitId> below = tables.Units.All.ToLookup(child => child.Parent, child => child.Id);
        HashSet<UnitId> found = [unit];
        Queue<UnitId> open = new(found);
        while (open.TryDequeue(out UnitId next))
        {
            foreach (UnitId child in below[next].Where(found.Add))
            {
                open.Enqueue(child);
            }
        }

        return [.. found];
    }
}
