using System.Collections.Immutable;

namespace Competence.WebHost.Api.Contracts;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Items">The rows, in the order of the list.</param>
/// <param name="Total">How many rows the whole list has.</param>
/// <param name="Page">Which page it is, from 1.</param>
/// <param name="Size">How many rows a page has at most.</param>
/// <param name="Pages">How many pages the list has.</param>
internal sealed record PageResponse<T>(ImmutableArray<T> Items, int Total, int Page, int Size, int Pages);

/// <summary>Makes pages.</summary>
internal static class PageResponse
{
    /// <summary>The page with every row written by <paramref name="write"/>.</summary>
    public static PageResponse<TOut> Of<T, TOut>(Page<T> page, Func<T, TOut> write) =>
        new([.. page.Items.Select(write)], page.Total, page.Request.Number, page.Request.Size, page.Count);
}
