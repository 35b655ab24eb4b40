using System.Runtime.CompilerServices;
using Competence.InMemory.Storage;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;

namespace Competence.InMemory.Organisation;

/// <summary>Reads the whole organisation from one moment of the tables.</summary>
internal sealed class InMemoryStoredOrganisation(InMemoryStore store) : IStoredOrganisation
{
    public async IAsyncEnumerable<OrganisationUnit> UnitsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (OrganisationUnit unit in store.Tables.Units.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return unit;
        }

        await ValueTask.CompletedTask;
    }

    public async IAsyncEnumerable<StoredPosition> PositionsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Tables tables = store.Tables;
        foreach (Position position in tables.Positions.All.Where(position => position.LentFrom is null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new StoredPosition(
                position.Id, position.Person, position.Identity, tables.PositionLines.GetValueOrDefault(position.Id), position.Occupation,
                position.Start, position.End, position.Leader, position.IsActive)
            {
                ActiveUntil = position.ActiveUntil,
                IsDeactivatedByHand = position.IsDeactivatedByHand,
            };
        }

        await ValueTask.CompletedTask;
    }

    public IAsyncEnumerable<AnnouncedMove> MovesAsync(CancellationToken cancellationToken = default) =>
        store.Tables.Moves.All.Where(move => move.IsWaiting || !move.Former.IsEmpty).ToAsyncEnumerable();
}
