using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Competence.Conformance.Stores;

/// <summary>Lists rows and lets something happen when the first rows were read on: who decides from them decides from what no longer is.</summary>
/// <param name="rows">The store's.</param>
/// <param name="meanwhile">What happens, once.</param>
internal sealed class InterruptedRows<TRow>(IRowSource<TRow> rows, Func<ValueTask> meanwhile) : IRowSource<TRow>
    where TRow : class
{
    private bool _hasHappened;

    public ValueTask<Page<TRow>> PageAsync(Specification<TRow> specification, PageRequest page, CancellationToken cancellationToken = default) =>
        rows.PageAsync(specification, page, cancellationToken);

    public async ValueTask<ImmutableArray<TRow>> AfterAsync(
        Specification<TRow> specification, TRow? last, int take, CancellationToken cancellationToken = default)
    {
        ImmutableArray<TRow> found = await rows.AfterAsync(specification, last, take, cancellationToken);
        await InterruptAsync();
        return found;
    }

    public async IAsyncEnumerable<TRow> StreamAsync(
        Specification<TRow> specification, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<TRow> found = await rows.StreamAsync(specification, cancellationToken).ToListAsync(cancellationToken);
        await InterruptAsync();
        foreach (TRow row in found)
        {
            yield return row;
        }
    }

    private async ValueTask InterruptAsync()
    {
        if (!_hasHappened)
        {
            _hasHappened = true;
            await meanwhile();
        }
    }
}
