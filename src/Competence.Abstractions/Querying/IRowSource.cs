using System.Collections.Immutable;

namespace Competence;

/// <summary>Lists rows of the read side. One for every kind of row; lists are always paged or streamed.</summary>
/// <typeparam name="TRow">The row.</typeparam>
public interface IRowSource<TRow>
    where TRow : class
{
    /// <summary>One page of the rows that satisfy <paramref name="specification"/>, in its order, with the total.</summary>
    ValueTask<Page<TRow>> PageAsync(Specification<TRow> specification, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>Up to <paramref name="take"/> rows that come after <paramref name="last"/> in the specification's order; from the start when there is none.</summary>
    /// <remarks>Cheap however far into the list: for long lists that are read on and on. Rows that come before in the meantime are not seen.</remarks>
    ValueTask<ImmutableArray<TRow>> AfterAsync(Specification<TRow> specification, TRow? last, int take, CancellationToken cancellationToken = default);

    /// <summary>All rows that satisfy <paramref name="specification"/>, in its order, one after the other.</summary>
    IAsyncEnumerable<TRow> StreamAsync(Specification<TRow> specification, CancellationToken cancellationToken = default);
}
