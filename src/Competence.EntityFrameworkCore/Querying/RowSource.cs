using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Competence.EntityFrameworkCore.Querying;

/// <summary>Lists rows of one kind by LINQ.</summary>
internal sealed class RowSource<TRow>(IDbContextFactory<CompetenceDbContext> contexts) : IRowSource<TRow>
    where TRow : class
{
    public async ValueTask<Page<TRow>> PageAsync(Specification<TRow> specification, PageRequest page, CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        IQueryable<TRow> all = context.Set<TRow>().WithSpecification(specification);
        List<TRow> rows = await all.Skip(page.Skip).Take(page.Size).ToListAsync(cancellationToken);

        // A page that is not full shows where the list ends.
        bool isLast = rows.Count < page.Size && (rows.Count > 0 || page.Skip == 0);
        int total = isLast ? page.Skip + rows.Count : await all.CountAsync(cancellationToken);
        return new Page<TRow>([.. rows], total, page);
    }

    public async ValueTask<ImmutableArray<TRow>> AfterAsync(
        Specification<TRow> specification, TRow? last, int take, CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        IQueryable<TRow> rows = context.Set<TRow>().WithSpecification(specification);
        rows = last is null ? rows : rows.After(specification, last);
        return [.. await rows.Take(take).ToListAsync(cancellationToken)];
    }

    public async IAsyncEnumerable<TRow> StreamAsync(
        Specification<TRow> specification, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await foreach (TRow row in context.Set<TRow>().WithSpecification(specification).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return row;
        }
    }
}
