using Competence.Requirements;
using Competence.Requirements.Categories;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A category.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Unit">The trust, or the region, in whose branch it lies.</param>
/// <param name="Parent">The category that it lies below; none directly below the unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">How many times it was changed or something was put into it; the ETag.</param>
internal sealed record CategoryResponse(CategoryId Id, UnitId Unit, CategoryId? Parent, string Name, long Version) : IVersioned
{
    /// <summary>Writes a category.</summary>
    public static CategoryResponse Of(Category it) => new(it.Id, it.Unit, it.Parent, it.Name, it.Version);
}
