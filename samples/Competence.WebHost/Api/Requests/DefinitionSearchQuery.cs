using Competence.Requirements;
using Microsoft.AspNetCore.Mvc;

namespace Competence.WebHost.Api.Requests;

/// <summary>Which definitions to build on, in the query.</summary>
/// <param name="Search">A text in name or description, or the whole identifier; empty for all.</param>
/// <param name="Category">A category: it and all below it; all categories when left out.</param>
/// <param name="Owner">A text in the owner's number and name; empty for all.</param>
internal readonly record struct DefinitionSearchQuery(
    [FromQuery(Name = "search")] string? Search,
    [FromQuery(Name = "category")] CategoryId? Category,
    [FromQuery(Name = "owner")] string? Owner)
{
    /// <summary>As services take it.</summary>
    public DefinitionQuery Asked => new(Search ?? "", Category, Owner ?? "");
}
