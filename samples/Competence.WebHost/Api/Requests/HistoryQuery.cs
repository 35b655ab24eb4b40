using Microsoft.AspNetCore.Mvc;

namespace Competence.WebHost.Api.Requests;

/// <summary>Which part of a history, in the query.</summary>
/// <param name="Take">How many entries; 25 when left out, 100 at most.</param>
/// <param name="Before">The <c>next</c> of the part before; none for the newest.</param>
internal readonly record struct HistoryQuery([FromQuery(Name = "take")] PositiveNumber? Take, [FromQuery(Name = "before")] HistoryCursor? Before)
{
    private const int Most = 100;

    /// <summary>As services take it.</summary>
    public HistoryPage Page => new(Math.Min(Take?.Value ?? PageRequest.DefaultSize, Most), Before?.ToEntry());
}
