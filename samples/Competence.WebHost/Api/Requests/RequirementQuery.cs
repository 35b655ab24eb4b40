using Competence.Requirements;
using Microsoft.AspNetCore.Mvc;

namespace Competence.WebHost.Api.Requests;

/// <summary>Which definitions of a list, in the query.</summary>
/// <param name="Search">A text in name or description, in the archive in the name; empty for all.</param>
/// <param name="Owner">A text in the owner's number and name; empty for all.</param>
/// <param name="Description">A text in the description; empty for all.</param>
/// <param name="By">What decides the order; the name when left out.</param>
/// <param name="Descending">Whether the last comes first.</param>
/// <param name="Category">A category: it and all below it; all categories when left out.</param>
internal readonly record struct RequirementQuery(
    [FromQuery(Name = "search")] string? Search,
    [FromQuery(Name = "owner")] string? Owner,
    [FromQuery(Name = "description")] string? Description,
    [FromQuery(Name = "by")] Word<RequirementColumn>? By,
    [FromQuery(Name = "descending")] bool? Descending,
    [FromQuery(Name = "category")] CategoryId? Category)
{
    /// <summary>As services take it.</summary>
    public RequirementListQuery Asked => new(Search ?? "", Owner ?? "", Description ?? "", By?.Value ?? default, Descending ?? false, Category);
}
