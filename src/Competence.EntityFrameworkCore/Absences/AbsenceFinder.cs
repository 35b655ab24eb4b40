using System.Collections.Immutable;
using Competence.Absences;
using Microsoft.EntityFrameworkCore;

namespace Competence.EntityFrameworkCore.Absences;

/// <summary>Finds absences by the indexes of the position and of what the night has to reset.</summary>
internal sealed class AbsenceFinder(IDbContextFactory<CompetenceDbContext> contexts) : IAbsences
{
    /// <summary>How many positions are asked for at a time.</summary>
    private const int Most = 500;

    public ValueTask<ImmutableArray<Absence>> OfPositionAsync(PositionId position, CancellationToken cancellationToken = default)
    {
        Guid key = position.Value;
        return ListAsync(
            rows => rows.Where(row => row.PositionId == key).OrderByDescending(row => row.StartOn).ThenByDescending(row => row.Id), cancellationToken);
    }

    public async ValueTask<ImmutableArray<Absence>> OnPositionsAsync(
        ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default)
    {
        List<Absence> found = [];
        foreach (Guid[] keys in positions.Select(position => position.Value).Distinct().Chunk(Most))
        {
            found.AddRange(await ListAsync(rows => rows.Where(row => keys.Contains(row.PositionId)), cancellationToken));
        }

        return [.. found.OrderBy(absence => absence.Id)];
    }

    public ValueTask<ImmutableArray<Absence>> DueAsync(LocalDate day, AbsenceId? last, int take, CancellationToken cancellationToken = default)
    {
        Guid after = last?.Value ?? Guid.Empty;
        return ListAsync(
            rows => rows.Where(row => row.ResetsAfter < day && row.Id.CompareTo(after) > 0).OrderBy(row => row.Id).Take(take), cancellationToken);
    }

    private async ValueTask<ImmutableArray<Absence>> ListAsync(
        Func<IQueryable<AbsenceRecord>, IQueryable<AbsenceRecord>> query, CancellationToken cancellationToken)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        List<AbsenceRecord> rows = await query(context.Set<AbsenceRecord>()).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToState())];
    }
}
