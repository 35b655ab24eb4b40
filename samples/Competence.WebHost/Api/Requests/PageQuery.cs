using Microsoft.AspNetCore.Mvc;

namespace Competence.WebHost.Api.Requests;

/// <summary>Which page of a list, in the query.</summary>
/// <param name="Page">The page, from 1; the first when left out.</param>
/// <param name="Size">How many rows; 25 when left out, and cut to what the service gives at most.</param>
internal readonly record struct PageQuery([FromQuery(Name = "page")] PositiveNumber? Page, [FromQuery(Name = "size")] PositiveNumber? Size)
{
    /// <summary>As services take it.</summary>
    public PageRequest Request => new(Page?.Value ?? 1, Size?.Value ?? PageRequest.DefaultSize);
}
