using System.Collections.Immutable;

namespace Competence;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Items">The rows, in the order of the list.</param>
/// <param name="Total">How many rows the whole list has.</param>
/// <param name="Request">Which page it is.</param>
public sealed record Page<T>(ImmutableArray<T> Items, int Total, PageRequest Request)
{
    /// <summary>How many pages the list has; an empty list has one.</summary>
    public int Count => Math.Max(1, (Total + Request.Size - 1) / Request.Size);

    /// <summary>Equal when the rows, the total and the request are.</summary>
    public bool Equals(Page<T>? other) =>
        other is not null && Total == other.Total && Request == other.Request && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Total, Request, Items.Length);
}
