using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A category to create.</summary>
/// <param name="Unit">The trust, or the region.</param>
/// <param name="Name">Its name, unlike all others in the same place.</param>
/// <param name="Parent">The category that it shall lie below; none directly below the unit.</param>
internal sealed record CreateCategoryRequest(UnitId Unit, string Name, CategoryId? Parent = null);
