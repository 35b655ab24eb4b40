using System.Runtime.CompilerServices;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using Microsoft.EntityFrameworkCore;

namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>Streams units and positions for an import run.</summary>
internal sealed class StoredOrganisation(IDbContextFactory<CompetenceDbContext> contexts) : IStoredOrganisation
{
    public async IAsyncEnumerable<OrganisationUnit> UnitsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await foreach (UnitRecord unit in context.Set<UnitRecord>().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return unit.ToState();
        }
    }

    public async IAsyncEnumerable<StoredPosition> PositionsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        var positions =
            from position in context.Set<PositionRecord>()
            join line in context.Set<PositionLineRecord>() on position.Id equals line.PositionId into lines
            from line in lines.DefaultIfEmpty()
            where position.LentFromId == null
            select new
            {
                position.Id,
                position.PersonId,
                position.ObjectId,
                position.TrustNumber,
                position.CostCentre,
                Fingerprint = (long?)line!.Fingerprint,
                position.Occupation,
                position.StartOn,
                position.EndOn,
                position.ImportedLeaderId,
                position.IsActive,
                position.ActiveUntil,
                position.IsDeactivatedByHand,
            };
        await foreach (var row in positions.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new StoredPosition(
                new PositionId(row.Id), new PersonId(row.PersonId), new PositionIdentity(row.ObjectId, row.TrustNumber, row.CostCentre),
                row.Fingerprint ?? 0, row.Occupation, row.StartOn, row.EndOn, row.ImportedLeaderId is { } leader ? new PositionId(leader) : null, row.IsActive)
            {
                ActiveUntil = row.ActiveUntil,
                IsDeactivatedByHand = row.IsDeactivatedByHand,
            };
        }
    }

    public async IAsyncEnumerable<AnnouncedMove> MovesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        IQueryable<AnnouncedMoveRecord> moves = context.Set<AnnouncedMoveRecord>().Where(move => move.State == AnnouncedMoveState.Waiting || move.Former != null);
        await foreach (AnnouncedMoveRecord move in moves.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return move.ToState();
        }
    }
}
