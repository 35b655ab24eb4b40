using System.Collections.Immutable;
using Competence.HandWrittenStore.Tests.Documents;

namespace Competence.HandWrittenStore.Tests.Ports;

/// <summary>Lists rows by running specifications over all of them.</summary>
internal sealed class DocumentRowSource<TRow>(DocumentStore store, Func<Shelf, IEnumerable<TRow>> rows) : IRowSource<TRow>
    where TRow : class
{
    public ValueTask<Page<TRow>> PageAsync(Specification<TRow> specification, PageRequest page, CancellationToken cancellationToken = default) =>
        new(Rows.Page(specification.Evaluate(rows(store.Shelf)), page));

    public ValueTask<ImmutableArray<TRow>> AfterAsync(Specification<TRow> specification, TRow? last, int take, CancellationToken cancellationToken = default) =>
        new([.. specification.Evaluate(rows(store.Shelf)).Where(row => last is null || specification.Compare(last, row) < 0).Take(take)]);

    public IAsyncEnumerable<TRow> StreamAsync(Specification<TRow> specification, CancellationToken cancellationToken = default) =>
        specification.Evaluate(rows(store.Shelf)).ToAsyncEnumerable();
}
