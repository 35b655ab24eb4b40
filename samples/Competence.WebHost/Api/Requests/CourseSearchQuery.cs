using Competence.Requirements.Courses;
using Microsoft.AspNetCore.Mvc;

namespace Competence.WebHost.Api.Requests;

/// <summary>Which courses, in the query; what is given must all hold.</summary>
/// <param name="Keyword">One of the portal's keywords; empty for all.</param>
/// <param name="Name">A text in the name; empty for all.</param>
/// <param name="Id">The id of the course; empty for all.</param>
internal readonly record struct CourseSearchQuery(
    [FromQuery(Name = "keyword")] string? Keyword, [FromQuery(Name = "name")] string? Name, [FromQuery(Name = "id")] string? Id)
{
    /// <summary>As services take it.</summary>
    public CourseQuery Asked => new(Keyword ?? "", Name ?? "", Id ?? "");
}
