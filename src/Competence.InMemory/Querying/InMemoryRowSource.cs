using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Competence.InMemory.Storage;

namespace Competence.InMemory.Querying;

/// <summary>Lists rows that are made from the tables when they are asked for: the meaning of a specification, written out.</summary>
internal sealed class InMemoryRowSource<TRow>(InMemoryStore store, Func<Tables, IEnumerable<TRow>> rows) : IRowSource<TRow>
    where TRow : class
{
    public ValueTask<Page<TRow>> PageAsync(Specification<TRow> specification, PageRequest page, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<TRow> found = Evaluate(specification);
        return new(new Page<TRow>([.. found.Skip(page.Skip).Take(page.Size)], found.Count, page));
    }

    public ValueTask<ImmutableArray<TRow>> AfterAsync(
        Specification<TRow> specification, TRow? last, int take, CancellationToken cancellationToken = default) =>
        new([.. Evaluate(specification).Where(row => last is null || specification.Compare(row, last) > 0).Take(take)]);

    public async IAsyncEnumerable<TRow> StreamAsync(
        Specification<TRow> specification, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (TRow row in Evaluate(specification))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }

        await ValueTask.CompletedTask;
    }

    private IReadOnlyList<TRow> Evaluate(Specification<TRow> specification)
    {
        ArgumentNullException.ThrowIfNull(specification);
        return specification.Evaluate(rows(store.Tables));
    }
}
