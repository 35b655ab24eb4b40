using System.Collections.Immutable;
using Competence.WebHost.Api.Requests;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A part of a history.</summary>
/// <param name="Items">The entries, the newest first.</param>
/// <param name="Next">The <c>before</c> of the next part; none when this one is empty.</param>
internal sealed record HistoryResponse(ImmutableArray<HistoryEntryResponse> Items, string? Next)
{
    /// <summary>Writes entries.</summary>
    public static HistoryResponse Of(ImmutableArray<HistoryEntry> entries) =>
        new([.. entries.Select(HistoryEntryResponse.Of)], entries is [.., var last] ? HistoryCursor.After(last).ToString() : null);
}
